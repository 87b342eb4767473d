using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Jobs;

/// <summary>Copies and merges disks of running guests.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IBlockJobs<in TContext>
{
    [Procedure(237, Access.Write)]
    ValueTask DomainBlockJobAbortAsync(DomainBlockJobAbortArgs args, TContext context);

    [Procedure(238, Access.Read)]
    Answer<DomainGetBlockJobInfoReturn> DomainGetBlockJobInfoAsync(DomainGetBlockJobInfoArgs args, TContext context);

    [Procedure(239, Access.Write)]
    ValueTask DomainBlockJobSetSpeedAsync(DomainBlockJobSetSpeedArgs args, TContext context);

    [Procedure(240, Access.Write)]
    ValueTask DomainBlockPullAsync(DomainBlockPullArgs args, TContext context);

    [Procedure(266, Access.Write)]
    ValueTask DomainBlockRebaseAsync(DomainBlockRebaseArgs args, TContext context);

    [Procedure(290, Access.Write)]
    ValueTask DomainBlockCommitAsync(DomainBlockCommitArgs args, TContext context);

    [Procedure(345, Access.Write)]
    ValueTask DomainBlockCopyAsync(DomainBlockCopyArgs args, TContext context);
}
