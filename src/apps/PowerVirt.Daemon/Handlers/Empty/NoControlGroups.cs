using PowerVirt.Daemon.Handlers.Domains;
using PowerVirt.Domain;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Daemon.Handlers.Empty;

/// <summary>Limits that control groups keep: guests are in none of their own yet, and whoever asks is told so.</summary>
internal sealed class NoControlGroups(DomainDirectory domains) : UnsupportedDomainTuning<CallContext>
{
    public override ValueTask<DomainGetMemoryParametersReturn> DomainGetMemoryParametersAsync(
        DomainGetMemoryParametersArgs args, CallContext context) => throw None(args.Domain, "memory");

    public override ValueTask<DomainGetBlkIoParametersReturn> DomainGetBlkIoParametersAsync(
        DomainGetBlkIoParametersArgs args, CallContext context) => throw None(args.Domain, "block I/O");

    private VmException None(RemoteDomain domain, string what) => new(ErrorCode.OperationInvalid,
        $"guest '{domains.Find(domain).Identity.Name}' has no control group that limits its {what}");
}
