namespace PowerVirt.Domain.Devices;

/// <summary>A disk, CD-ROM or LUN.</summary>
public sealed record Disk : Device
{
    public DiskKind Kind { get; init; }

    /// <summary>Null for an empty CD-ROM drive.</summary>
    public DiskSource? Source { get; init; }

    /// <summary>The kind of source, which is known even of an empty drive.</summary>
    public required DiskSourceType SourceType { get; init; }

    public DiskDriver Driver { get; init; } = new();

    /// <summary>The name that the address comes from, such as <c>vda</c>; not what the guest calls it.</summary>
    public required string Target { get; init; }

    /// <summary>Null until completion has derived it from <see cref="Target"/>.</summary>
    public DiskBus? Bus { get; init; }

    public bool ReadOnly { get; init; }

    public bool Shareable { get; init; }

    public string? Serial { get; init; }

    public string? Wwn { get; init; }

    /// <summary>virtio revision: <c>virtio</c>, <c>virtio-transitional</c> or <c>virtio-non-transitional</c>.</summary>
    public string? Model { get; init; }
}

/// <summary>What the guest takes the disk for.</summary>
public enum DiskKind
{
    Disk,
    Cdrom,
    Floppy,
    Lun,
}

/// <summary>The bus a disk hangs on.</summary>
public enum DiskBus
{
    Virtio,
    Scsi,
    Usb,
    Sata,
    Ide,
    Fdc,
    Sd,
    Xen,
}

/// <summary>Kinds of disk sources.</summary>
public enum DiskSourceType
{
    File,
    Block,
}

/// <summary>Where the disk's bytes come from.</summary>
/// <param name="Path">A file or a block device on the host.</param>
/// <param name="StartupPolicy">What happens if it is missing.</param>
public sealed record DiskSource(string Path, StartupPolicy? StartupPolicy = null);

/// <summary>Whether a guest starts without one of its images.</summary>
public enum StartupPolicy
{
    Mandatory,
    Requisite,
    Optional,
}

/// <summary>How QEMU treats the disk; null means its default.</summary>
public sealed record DiskDriver
{
    public string? Name { get; init; }

    /// <summary>The image's format, such as <c>qcow2</c>; never guessed from its content. Null means raw.</summary>
    public string? Format { get; init; }

    public DiskCache? Cache { get; init; }

    public DiskIo? Io { get; init; }

    public Discard? Discard { get; init; }

    public DetectZeroes? DetectZeroes { get; init; }

    public ErrorPolicy? ErrorPolicy { get; init; }

    public ErrorPolicy? ReadErrorPolicy { get; init; }

    public uint? Queues { get; init; }

    public uint? QueueSize { get; init; }
}

/// <summary>Host page cache and flushing.</summary>
public enum DiskCache
{
    Default,
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
