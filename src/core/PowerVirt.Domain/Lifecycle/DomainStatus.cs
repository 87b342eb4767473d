namespace PowerVirt.Domain.Lifecycle;

/// <summary>
/// What clients see as a domain's state, in libvirt's numbers (<c>virDomainState</c> and its reasons).
/// </summary>
/// <param name="State">libvirt's state.</param>
/// <param name="Reason">The number of the state's own reason enum.</param>
public readonly record struct DomainStatus(VisibleState State, int Reason)
{
    public DomainStatus(RunningReason reason) : this(VisibleState.Running, (int)reason)
    {
    }

    public DomainStatus(PausedReason reason) : this(VisibleState.Paused, (int)reason)
    {
    }

    public DomainStatus(ShutdownReason reason) : this(VisibleState.Shutdown, (int)reason)
    {
    }

    public DomainStatus(ShutoffReason reason) : this(VisibleState.Shutoff, (int)reason)
    {
    }

    public DomainStatus(CrashedReason reason) : this(VisibleState.Crashed, (int)reason)
    {
    }

    public override string ToString() => State switch
    {
        VisibleState.Running => $"running({(RunningReason)Reason})",
        VisibleState.Paused => $"paused({(PausedReason)Reason})",
        VisibleState.Shutdown => $"shutdown({(ShutdownReason)Reason})",
        VisibleState.Shutoff => $"shutoff({(ShutoffReason)Reason})",
        VisibleState.Crashed => $"crashed({(CrashedReason)Reason})",
        _ => $"{State}({Reason})",
    };
}

/// <summary><c>virDomainState</c>.</summary>
public enum VisibleState
{
    NoState = 0,
    Running = 1,
    Blocked = 2,
    Paused = 3,
    Shutdown = 4,
    Shutoff = 5,
    Crashed = 6,
    Suspended = 7,
}

/// <summary><c>virDomainRunningReason</c>.</summary>
public enum RunningReason
{
    Unknown = 0,
    Booted = 1,
    Migrated = 2,
    Restored = 3,
    FromSnapshot = 4,
    Unpaused = 5,
    MigrationCanceled = 6,
    SaveCanceled = 7,
    Wakeup = 8,
    Crashed = 9,
    Postcopy = 10,
    PostcopyFailed = 11,
}

/// <summary><c>virDomainPausedReason</c>.</summary>
public enum PausedReason
{
    Unknown = 0,
    User = 1,
    Migration = 2,
    Save = 3,
    Dump = 4,
    IoError = 5,
    Watchdog = 6,
    FromSnapshot = 7,
    ShuttingDown = 8,
    Snapshot = 9,
    Crashed = 10,
    StartingUp = 11,
    Postcopy = 12,
    PostcopyFailed = 13,
    ApiError = 14,
}

/// <summary><c>virDomainShutdownReason</c>.</summary>
public enum ShutdownReason
{
    Unknown = 0,
    User = 1,
}

/// <summary><c>virDomainShutoffReason</c>.</summary>
public enum ShutoffReason
{
    Unknown = 0,
    Shutdown = 1,
    Destroyed = 2,
    Crashed = 3,
    Migrated = 4,
    Saved = 5,
    Failed = 6,
    FromSnapshot = 7,
    Daemon = 8,
}

/// <summary><c>virDomainCrashedReason</c>.</summary>
public enum CrashedReason
{
    Unknown = 0,
    Panicked = 1,
}
