namespace PowerVirt.Domain.Devices.Disks;

/// <summary>Limits of a disk's traffic; null means that there is none.</summary>
public sealed record IoTune
{
    public IoLimit Bytes { get; init; } = new();

    public IoLimit Operations { get; init; } = new();

    /// <summary>Requests above this size, in bytes, count as several operations.</summary>
    public ulong? OperationSize { get; init; }

    /// <summary>Disks with the same name share their limits.</summary>
    public string? Group { get; init; }

    /// <summary>Whether there is a limit at all, apart from the group's name.</summary>
    public bool HasLimits => this with { Group = null } != new IoTune();
}

/// <summary>A limit for bytes or operations per second, in three directions.</summary>
public sealed record IoLimit
{
    public IoRate Total { get; init; } = new();

    public IoRate Read { get; init; } = new();

    public IoRate Write { get; init; } = new();
}

/// <summary>A rate that may be exceeded for a while.</summary>
/// <param name="PerSecond">What may flow all the time.</param>
/// <param name="Maximum">What may flow in a burst.</param>
/// <param name="MaximumLength">How long a burst may last, in seconds.</param>
public sealed record IoRate(ulong? PerSecond = null, ulong? Maximum = null, ulong? MaximumLength = null);
