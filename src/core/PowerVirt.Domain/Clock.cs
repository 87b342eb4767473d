namespace PowerVirt.Domain;

/// <summary>What the guest's real time clock starts from.</summary>
public sealed record Clock
{
    public ClockOffset Offset { get; init; }

    /// <summary>Seconds, with <see cref="ClockOffset.Variable"/>; null means that it starts anew (<c>reset</c>).</summary>
    public long? Adjustment { get; init; }

    /// <summary>What <see cref="Adjustment"/> counts from.</summary>
    public ClockOffset? Basis { get; init; }

    /// <summary>Name of a time zone, with <see cref="ClockOffset.Timezone"/>.</summary>
    public string? Timezone { get; init; }
}

/// <summary>Kinds of offset.</summary>
public enum ClockOffset
{
    Utc,
    Localtime,
    Variable,
    Timezone,
    Absolute,
}
