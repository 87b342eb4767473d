namespace PowerVirt.Domain;

/// <summary>How one of the guest's timers behaves; null means QEMU's default.</summary>
public sealed record ClockTimer(TimerName Name)
{
    public bool? IsPresent { get; init; }

    public TickPolicy? TickPolicy { get; init; }

    public TimerTrack? Track { get; init; }

    /// <summary>Hertz.</summary>
    public ulong? Frequency { get; init; }

    public TimerMode? Mode { get; init; }

    public TimerCatchUp? CatchUp { get; init; }
}

/// <summary>How a timer makes up for ticks that the guest missed; null where nothing is said.</summary>
public sealed record TimerCatchUp(ulong? Threshold, ulong? Slew, ulong? Limit);

/// <summary>Timers; on POWER there is the real time clock alone.</summary>
public enum TimerName
{
    Platform,
    Pit,
    Rtc,
    Hpet,
    Tsc,
    KvmClock,
    HypervClock,
    ArmvTimer,
}

/// <summary>What happens to ticks that the guest missed.</summary>
public enum TickPolicy
{
    Delay,
    CatchUp,
    Merge,
    Discard,
}

/// <summary>The time that a timer follows.</summary>
public enum TimerTrack
{
    Boot,
    Guest,
    Wall,
    Realtime,
}

/// <summary>How the time stamp counter of a PC is made.</summary>
public enum TimerMode
{
    Auto,
    Native,
    Emulate,
    Paravirt,
    SmpSafe,
}
