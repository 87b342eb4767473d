namespace PowerVirt.Domain.Devices;

/// <summary>A USB hub: eight ports in place of one.</summary>
public sealed record Hub : Device
{
    public const uint Ports = 8;
}

/// <summary>A device that acts when the guest no longer feeds it.</summary>
public sealed record Watchdog : Device
{
    public required WatchdogModel Model { get; init; }

    public WatchdogAction Action { get; init; }
}

/// <summary>Models of watchdogs; pseries has the first one.</summary>
public enum WatchdogModel
{
    I6300Esb,
    Ib700,
    Diag288,
    Itco,
}

/// <summary>What a watchdog does.</summary>
public enum WatchdogAction
{
    Reset,
    Shutdown,
    PowerOff,
    Pause,
    None,
    Dump,
    InjectNmi,
}

/// <summary>Sockets between guest and host without a network.</summary>
public sealed record Vsock : Device
{
    /// <summary>virtio revision; null until completion: then <c>virtio</c>.</summary>
    public string? Model { get; init; }

    /// <summary>The guest's address, from 3; null lets the host choose.</summary>
    public uint? ContextId { get; init; }

    /// <summary>Whether the host chooses the address.</summary>
    public bool? Automatic { get; init; }
}

/// <summary>A virtio device that encrypts for the guest.</summary>
public sealed record Crypto : Device
{
    public required string Model { get; init; }

    public required string Type { get; init; }

    /// <summary>Who does the work: <c>builtin</c> or <c>lkcf</c>.</summary>
    public required string Backend { get; init; }

    public uint? Queues { get; init; }
}

/// <summary>A lock that is held while the guest runs.</summary>
public sealed record Lease(string LockSpace, string Key, string Path, ulong Offset) : Device;

/// <summary>An IOMMU, which pseries has always and which therefore cannot be added.</summary>
public sealed record Iommu(string Model) : Device;
