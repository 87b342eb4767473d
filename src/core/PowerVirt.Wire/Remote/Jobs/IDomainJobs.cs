using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Jobs;

/// <summary>Says how far a long operation is, and ends it.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IDomainJobs<in TContext>
{
    [Procedure(163, Access.Read)]
    Answer<DomainGetJobInfoReturn> DomainGetJobInfoAsync(DomainGetJobInfoArgs args, TContext context);

    [Procedure(164, Access.Write)]
    ValueTask DomainAbortJobAsync(DomainAbortJobArgs args, TContext context);

    [Procedure(298, Access.Read)]
    Answer<DomainGetJobStatsReturn> DomainGetJobStatsAsync(DomainGetJobStatsArgs args, TContext context);

    [Procedure(442, Access.Write)]
    ValueTask DomainAbortJobFlagsAsync(DomainAbortJobFlagsArgs args, TContext context);
}
