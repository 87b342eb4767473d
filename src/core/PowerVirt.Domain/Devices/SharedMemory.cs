namespace PowerVirt.Domain.Devices;

/// <summary>Memory that several guests see.</summary>
public sealed record SharedMemory : Device
{
    public required string Name { get; init; }

    public SharedMemoryModel? Model { get; init; }

    /// <summary>Who keeps the content on a migration.</summary>
    public SharedMemoryRole? Role { get; init; }

    /// <summary>Bytes; null lets a server decide.</summary>
    public ulong? Size { get; init; }

    /// <summary>The server's socket; null where there is no server.</summary>
    public SharedMemoryServer? Server { get; init; }

    /// <summary>How guests ring each other.</summary>
    public SharedMemoryInterrupts? Interrupts { get; init; }
}

/// <summary>Models of shared memory.</summary>
public enum SharedMemoryModel
{
    Ivshmem,
    Plain,
    Doorbell,
}

/// <summary>Roles in a migration.</summary>
public enum SharedMemoryRole
{
    Master,
    Peer,
}

/// <summary>The program that hands out the memory.</summary>
/// <param name="Path">Its UNIX socket; null is libvirt's own place for one.</param>
public sealed record SharedMemoryServer(string? Path);

/// <summary>Message-signalled interrupts of shared memory.</summary>
public sealed record SharedMemoryInterrupts(bool? Enabled, uint? Vectors, bool? IoEventFd);
