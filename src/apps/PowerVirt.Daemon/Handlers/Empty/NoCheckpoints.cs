using PowerVirt.Daemon.Handlers.Domains;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Remote.Snapshots;

namespace PowerVirt.Daemon.Handlers.Empty;

/// <summary>Checkpoints of guests' disks: none is made yet, and lists say so.</summary>
internal sealed class NoCheckpoints(DomainDirectory domains) : UnsupportedCheckpoints<CallContext>
{
    public override ValueTask<DomainListAllCheckpointsReturn> DomainListAllCheckpointsAsync(
        DomainListAllCheckpointsArgs args, CallContext context)
    {
        domains.Find(args.Domain);
        return new(new DomainListAllCheckpointsReturn([], 0));
    }
}
