namespace PowerVirt.Domain.Devices;

/// <summary>The balloon through which the guest gives memory back.</summary>
public sealed record Memballoon : Device
{
    public required BalloonModel Model { get; init; }

    public bool? AutoDeflate { get; init; }

    public bool? FreePageReporting { get; init; }

    /// <summary>Seconds between two readings of the guest's memory statistics.</summary>
    public uint? StatsPeriod { get; init; }
}

/// <summary>Models of balloons.</summary>
public enum BalloonModel
{
    Virtio,
    VirtioTransitional,
    VirtioNonTransitional,
    None,
    Xen,
}
