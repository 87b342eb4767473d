using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Engine;

/// <summary>The state in which a stored domain takes up its road again.</summary>
internal static class StoredState
{
    public static DomainState Inactive(StoredDomain stored) =>
        new(Phase.Off, new DomainStatus(stored.LastEnd), stored.Outline?.Actions ?? EndActions.Default)
        {
            Persistent = stored.Outline is not null,
            Autostart = stored.Autostart,
        };

    /// <remarks>A start that nobody was told of is taken back, and an end under way is brought to its end.</remarks>
    public static DomainState Active(StoredDomain stored, LiveRecord record) => Inactive(stored) with
    {
        Phase = record.Phase == Phase.Starting ? Phase.Stopping : record.Phase,
        Status = record.Status,
        Actions = stored.Live?.Text.Outline.Actions ?? EndActions.Default,
        AutoDestroy = record.AutoDestroy,
        Id = record.Id,
        Pid = record.Traces.Process?.Pid,
        End = record.Phase == Phase.Starting ? ShutoffReason.Failed : record.End,
    };
}
