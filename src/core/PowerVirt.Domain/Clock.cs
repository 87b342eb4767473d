using System.Collections.Immutable;

namespace PowerVirt.Domain;

/// <summary>What the guest's real time clock starts from, and the timers that it has.</summary>
public sealed record Clock
{
    public ClockOffset Offset { get; init; }

    /// <summary>Seconds, with <see cref="ClockOffset.Variable"/>.</summary>
    public long? Adjustment { get; init; }

    /// <summary>Whether a change that the guest makes is forgotten (<c>adjustment='reset'</c>).</summary>
    public bool IsReset { get; init; }

    /// <summary>What <see cref="Adjustment"/> counts from.</summary>
    public ClockOffset? Basis { get; init; }

    /// <summary>Name of a time zone, with <see cref="ClockOffset.Timezone"/>.</summary>
    public string? Timezone { get; init; }

    /// <summary>Seconds since 1970, with <see cref="ClockOffset.Absolute"/>.</summary>
    public ulong? Start { get; init; }

    public ImmutableArray<ClockTimer> Timers { get; init; } = [];

    /// <summary>The timer of that name, if the document has one.</summary>
    public ClockTimer? Timer(TimerName name) => Timers.FirstOrDefault(timer => timer.Name == name);
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
