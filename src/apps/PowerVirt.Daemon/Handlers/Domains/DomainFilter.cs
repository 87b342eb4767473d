using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Daemon.Handlers.Domains;

/// <summary>Which domains a list is to have (virConnectListAllDomainsFlags of libvirt-domain.h).</summary>
internal static class DomainFilter
{
    private const uint Active = 1 << 0, Inactive = 1 << 1, Persistent = 1 << 2, Transient = 1 << 3;
    private const uint Running = 1 << 4, Paused = 1 << 5, Shutoff = 1 << 6, Other = 1 << 7;
    private const uint ManagedSave = 1 << 8, NoManagedSave = 1 << 9, Autostart = 1 << 10, NoAutostart = 1 << 11;
    private const uint HasSnapshot = 1 << 12, NoSnapshot = 1 << 13, HasCheckpoint = 1 << 14, NoCheckpoint = 1 << 15;

    public const uint Known = (1 << 16) - 1;

    /// <summary>Flags of one group are alternatives; a group without any of its flags lets all pass.</summary>
    public static bool Lets(uint flags, DomainState state) =>
        Group(flags, (Active, state.Active), (Inactive, !state.Active))
        && Group(flags, (Persistent, state.Persistent), (Transient, !state.Persistent))
        && Group(flags, (Running, Is(state, VisibleState.Running)), (Paused, Is(state, VisibleState.Paused)),
            (Shutoff, Is(state, VisibleState.Shutoff)),
            (Other, state.Status.State is not (VisibleState.Running or VisibleState.Paused or VisibleState.Shutoff)))
        && Group(flags, (Autostart, state.Autostart), (NoAutostart, !state.Autostart))
        // Nothing is saved yet, and there are neither snapshots nor checkpoints.
        && Group(flags, (ManagedSave, false), (NoManagedSave, true))
        && Group(flags, (HasSnapshot, false), (NoSnapshot, true))
        && Group(flags, (HasCheckpoint, false), (NoCheckpoint, true));

    private static bool Is(DomainState state, VisibleState visible) => state.Status.State == visible;

    private static bool Group(uint flags, params ReadOnlySpan<(uint Flag, bool Holds)> group)
    {
        var asked = false;
        foreach (var (flag, holds) in group)
        {
            if ((flags & flag) == 0) continue;
            if (holds) return true;
            asked = true;
        }

        return !asked;
    }
}
