using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Cli.Output;

/// <summary>Says in a few words how a guest is, and what happened to it.</summary>
internal static class StateWords
{
    /// <summary>One word, for tables and programs.</summary>
    public static string Of(VisibleState state) => state switch
    {
        VisibleState.Running or VisibleState.Blocked => "running",
        VisibleState.Paused => "paused",
        VisibleState.Shutdown => "stopping",
        VisibleState.Shutoff => "off",
        VisibleState.Crashed => "crashed",
        VisibleState.Suspended => "asleep",
        _ => "unknown",
    };

    /// <summary>With the reason, where there is one to tell.</summary>
    public static string Of(DomainStatus status) => Reason(status) is { } reason
        ? $"{Of(status.State)}: {reason}"
        : Of(status.State);

    public static string Of(LifecycleEvent kind, int detail) => kind switch
    {
        LifecycleEvent.Defined => (DefinedDetail)detail switch
        {
            DefinedDetail.Updated => "its definition changed",
            DefinedDetail.Renamed => "renamed",
            _ => "defined",
        },
        LifecycleEvent.Undefined => (UndefinedDetail)detail == UndefinedDetail.Renamed
            ? "renamed: this name is gone"
            : "removed",
        LifecycleEvent.Started => (StartedDetail)detail == StartedDetail.Booted ? "started" : $"started ({(StartedDetail)detail})",
        LifecycleEvent.Suspended => (SuspendedDetail)detail switch
        {
            SuspendedDetail.IoError => "paused, because a disk failed",
            SuspendedDetail.Watchdog => "paused by its watchdog",
            _ => "paused",
        },
        LifecycleEvent.Resumed => "goes on",
        LifecycleEvent.Stopped => (StoppedDetail)detail switch
        {
            StoppedDetail.Shutdown => "powered off",
            StoppedDetail.Destroyed => "ended",
            StoppedDetail.Crashed => "crashed, and is off",
            StoppedDetail.Migrated => "moved to another host",
            StoppedDetail.Saved => "saved, and is off",
            StoppedDetail.Failed => "failed, and is off",
            _ => "off",
        },
        LifecycleEvent.Shutdown => "powers off",
        LifecycleEvent.Crashed => "crashed",
        _ => $"event {(int)kind}",
    };

    /// <summary>virDomainEventWatchdogAction.</summary>
    public static string OfWatchdog(int action) => action switch
    {
        1 => "it is paused",
        2 => "it is reset",
        3 => "it is powered off",
        4 => "it is asked to power off",
        5 => "it is left for a debugger",
        6 => "it is interrupted",
        _ => "nothing is done",
    };

    /// <summary>Why it is so; null where there is nothing to tell.</summary>
    public static string? Reason(DomainStatus status) => status.State switch
    {
        VisibleState.Paused => (PausedReason)status.Reason switch
        {
            PausedReason.IoError => "a disk failed",
            PausedReason.Watchdog => "its watchdog expired",
            PausedReason.Crashed => "it crashed",
            PausedReason.StartingUp => "it is being started",
            PausedReason.ShuttingDown => "it has powered off",
            PausedReason.Migration => "it is being moved",
            PausedReason.Save or PausedReason.Dump => "its memory is being written",
            _ => null,
        },
        VisibleState.Shutoff => (ShutoffReason)status.Reason switch
        {
            ShutoffReason.Shutdown => "it powered off",
            ShutoffReason.Destroyed => "it was ended",
            ShutoffReason.Crashed => "it crashed",
            ShutoffReason.Failed => "it could not go on",
            ShutoffReason.Saved => "its memory is saved",
            ShutoffReason.Migrated => "it moved to another host",
            ShutoffReason.Daemon => "its QEMU was gone when the daemon came back",
            _ => null,
        },
        _ => null,
    };
}
