using PowerVirt.Daemon.Handlers.Domains;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Daemon.Handlers.Empty;

/// <summary>Guests saved to files: none is saved yet.</summary>
internal sealed class NoSavedState(DomainDirectory domains) : UnsupportedSavedState<CallContext>
{
    public override Answer<DomainHasManagedSaveImageReturn> DomainHasManagedSaveImageAsync(
        DomainHasManagedSaveImageArgs args, CallContext context)
    {
        domains.Find(args.Domain);
        return new(new DomainHasManagedSaveImageReturn(0));
    }
}
