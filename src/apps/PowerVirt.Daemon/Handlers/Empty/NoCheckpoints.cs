using PowerVirt.Daemon.Handlers.Domains;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Snapshots;

namespace PowerVirt.Daemon.Handlers.Empty;

/// <summary>Checkpoints of guests' disks: none is made yet, and lists say so.</summary>
internal sealed class NoCheckpoints(DomainDirectory domains) : UnsupportedCheckpoints<CallContext>
{
    public override Answer<DomainListAllCheckpointsReturn> DomainListAllCheckpointsAsync(
        DomainListAllCheckpointsArgs args, CallContext context)
    {
        domains.Find(args.Domain);
        return new(new DomainListAllCheckpointsReturn([], 0));
    }
}
