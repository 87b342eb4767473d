using PowerVirt.Domain.Tuning;

namespace PowerVirt.Domain.Lifecycle;

/// <summary>What subscribers are told about a domain.</summary>
public abstract record DomainEvent
{
    /// <summary>libvirt's <c>virDomainEventType</c> with the number of the type's own detail enum.</summary>
    public sealed record Lifecycle(LifecycleEvent Type, int Detail) : DomainEvent
    {
        public override string ToString() => $"{Type}/{Detail}";
    }

    /// <summary>The guest rebooted.</summary>
    public sealed record Rebooted : DomainEvent
    {
        public override string ToString() => nameof(Rebooted);
    }

    /// <summary>
    /// Something that subscribers get as QEMU reported it: watchdog, disk failure, clock, device removal.
    /// </summary>
    public sealed record Reported(MachineEvent Event) : DomainEvent
    {
        public override string ToString() => Event.GetType().Name;
    }

    /// <summary>A title, a description or a program's element has changed.</summary>
    /// <param name="Kind">Which of them.</param>
    /// <param name="Uri">The namespace of a program's element.</param>
    public sealed record MetadataChanged(MetadataKind Kind, string? Uri) : DomainEvent
    {
        public override string ToString() => $"MetadataChanged({Kind})";
    }

    /// <summary>A thread of a guest that runs has other CPUs of the host.</summary>
    public sealed record Bound(GuestThread Thread, NumberSet Cpus) : DomainEvent
    {
        public override string ToString() => $"Bound({Thread}, {Cpus})";
    }

    /// <summary>What QEMU's monitor reported, word for word.</summary>
    public sealed record Monitor(string Name, string Data, long Seconds, long Microseconds) : DomainEvent
    {
        public override string ToString() => $"Monitor({Name})";
    }

    public static Lifecycle Defined(DefinedDetail detail) => new(LifecycleEvent.Defined, (int)detail);

    public static Lifecycle Undefined(UndefinedDetail detail) => new(LifecycleEvent.Undefined, (int)detail);

    internal static Lifecycle Started(StartedDetail detail) => new(LifecycleEvent.Started, (int)detail);

    internal static Lifecycle Suspended(SuspendedDetail detail) => new(LifecycleEvent.Suspended, (int)detail);

    internal static Lifecycle Resumed() => new(LifecycleEvent.Resumed, 0);

    internal static Lifecycle Stopped(StoppedDetail detail) => new(LifecycleEvent.Stopped, (int)detail);

    internal static Lifecycle ShutDown(ShutdownDetail detail) => new(LifecycleEvent.Shutdown, (int)detail);

    internal static Lifecycle Crashed() => new(LifecycleEvent.Crashed, 0);
}

/// <summary><c>virDomainEventType</c>.</summary>
public enum LifecycleEvent
{
    Defined = 0,
    Undefined = 1,
    Started = 2,
    Suspended = 3,
    Resumed = 4,
    Stopped = 5,
    Shutdown = 6,
    Crashed = 8,
}

/// <summary><c>virDomainEventDefinedDetailType</c>.</summary>
public enum DefinedDetail
{
    Added = 0,
    Updated = 1,
    Renamed = 2,
    FromSnapshot = 3,
}

/// <summary><c>virDomainEventUndefinedDetailType</c>.</summary>
public enum UndefinedDetail
{
    Removed = 0,
    Renamed = 1,
}

/// <summary><c>virDomainEventStartedDetailType</c>.</summary>
public enum StartedDetail
{
    Booted = 0,
    Migrated = 1,
    Restored = 2,
    FromSnapshot = 3,
    Wakeup = 4,
}

/// <summary><c>virDomainEventSuspendedDetailType</c>.</summary>
public enum SuspendedDetail
{
    Paused = 0,
    Migrated = 1,
    IoError = 2,
    Watchdog = 3,
    Restored = 4,
    FromSnapshot = 5,
    ApiError = 6,
}

/// <summary><c>virDomainEventStoppedDetailType</c>.</summary>
public enum StoppedDetail
{
    Shutdown = 0,
    Destroyed = 1,
    Crashed = 2,
    Migrated = 3,
    Saved = 4,
    Failed = 5,
    FromSnapshot = 6,
}

/// <summary><c>virDomainEventShutdownDetailType</c>.</summary>
public enum ShutdownDetail
{
    Finished = 0,
    Guest = 1,
    Host = 2,
}
