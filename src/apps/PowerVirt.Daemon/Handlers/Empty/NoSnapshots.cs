using PowerVirt.Daemon.Handlers.Domains;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Snapshots;

namespace PowerVirt.Daemon.Handlers.Empty;

/// <summary>Snapshots of guests: none is made yet, and lists say so.</summary>
internal sealed class NoSnapshots(DomainDirectory domains) : UnsupportedSnapshots<CallContext>
{
    public override Answer<DomainSnapshotNumReturn> DomainSnapshotNumAsync(
        DomainSnapshotNumArgs args, CallContext context)
    {
        domains.Find(args.Domain);
        return new(new DomainSnapshotNumReturn(0));
    }

    public override Answer<DomainListAllSnapshotsReturn> DomainListAllSnapshotsAsync(
        DomainListAllSnapshotsArgs args, CallContext context)
    {
        domains.Find(args.Domain);
        return new(new DomainListAllSnapshotsReturn([], 0));
    }

    public override Answer<DomainHasCurrentSnapshotReturn> DomainHasCurrentSnapshotAsync(
        DomainHasCurrentSnapshotArgs args, CallContext context)
    {
        domains.Find(args.Domain);
        return new(new DomainHasCurrentSnapshotReturn(0));
    }
}
