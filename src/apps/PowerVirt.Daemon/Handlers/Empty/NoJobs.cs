using PowerVirt.Daemon.Handlers.Domains;
using PowerVirt.Domain;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Jobs;

namespace PowerVirt.Daemon.Handlers.Empty;

/// <summary>Work on guests that takes its time, such as a migration: there is none yet.</summary>
internal sealed class NoJobs(DomainDirectory domains) : UnsupportedDomainJobs<CallContext>
{
    public override Answer<DomainGetJobInfoReturn> DomainGetJobInfoAsync(
        DomainGetJobInfoArgs args, CallContext context)
    {
        domains.FindActive(args.Domain);
        return new(new DomainGetJobInfoReturn(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    public override Answer<DomainGetJobStatsReturn> DomainGetJobStatsAsync(
        DomainGetJobStatsArgs args, CallContext context)
    {
        domains.FindActive(args.Domain);
        return new(new DomainGetJobStatsReturn(0, []));
    }

    public override ValueTask DomainAbortJobAsync(DomainAbortJobArgs args, CallContext context)
    {
        domains.FindActive(args.Domain);
        throw new VmException(ErrorCode.OperationInvalid, "no job is active on the domain");
    }
}
