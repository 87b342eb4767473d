using System.Collections.Immutable;

namespace PowerVirt.Domain.Devices.Disks;

/// <summary>How QEMU treats the disk; null means its default.</summary>
public sealed record DiskDriver
{
    public string? Name { get; init; }

    /// <summary>The image's format; never guessed from its content.</summary>
    public ImageFormat? Format { get; init; }

    public DiskCache? Cache { get; init; }

    public DiskIo? Io { get; init; }

    /// <summary>Whether requests are taken by a thread of their own and not by a vCPU's.</summary>
    public bool? IoEventFd { get; init; }

    public bool? EventIndex { get; init; }

    /// <summary>Whether what is read from a backing image is kept in the image above it.</summary>
    public bool? CopyOnRead { get; init; }

    public Discard? Discard { get; init; }

    /// <summary>Whether a qcow2 image keeps the place of what is given up, so that it does not fragment.</summary>
    public bool? DiscardKeepsPlace { get; init; }

    public DetectZeroes? DetectZeroes { get; init; }

    public ErrorPolicy? ErrorPolicy { get; init; }

    public ErrorPolicy? ReadErrorPolicy { get; init; }

    public uint? Queues { get; init; }

    public uint? QueueSize { get; init; }

    /// <summary>The number of the I/O thread that serves all queues.</summary>
    public uint? IoThread { get; init; }

    /// <summary>I/O threads that share the queues; empty where one thread or none serves them.</summary>
    public ImmutableArray<QueueThread> IoThreads { get; init; } = [];

    /// <summary>The most that the cache of a qcow2 image's tables may take, in bytes.</summary>
    public ulong? MetadataCacheSize { get; init; }
}

/// <summary>An I/O thread with the queues that it serves; none means that QEMU shares them out.</summary>
public sealed record QueueThread(uint Thread, ImmutableArray<uint> Queues);

/// <summary>Host page cache and flushing.</summary>
public enum DiskCache
{
    None,
    Writethrough,
    Writeback,
    Directsync,
    Unsafe,
}

/// <summary>How requests reach the host's kernel.</summary>
public enum DiskIo
{
    Threads,
    Native,
    IoUring,
}

/// <summary>What becomes of blocks that the guest gives up.</summary>
public enum Discard
{
    Unmap,
    Ignore,
}

/// <summary>Whether writes of zeros are turned into something cheaper.</summary>
public enum DetectZeroes
{
    Off,
    On,
    Unmap,
}

/// <summary>What happens on an I/O error.</summary>
public enum ErrorPolicy
{
    Stop,
    Report,
    Ignore,
    Enospace,
}
