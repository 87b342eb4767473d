using PowerVirt.Domain.Devices.Disks;

namespace PowerVirt.Domain.Devices;

/// <summary>A disk, CD-ROM, floppy or LUN.</summary>
public sealed record Disk : Device
{
    public DiskKind Kind { get; init; }

    /// <summary>Null for an empty drive.</summary>
    public DiskSource? Source { get; init; }

    /// <summary>The kind of source, which is known even of an empty drive.</summary>
    public required DiskSourceType SourceType { get; init; }

    /// <summary>What happens if the source is missing.</summary>
    public StartupPolicy? StartupPolicy { get; init; }

    /// <summary>
    /// What lies beneath the source; null where the document does not say, so that the image itself decides.
    /// </summary>
    public BackingStore? Backing { get; init; }

    /// <summary>
    /// Authentication stands beside the source, where older documents have it, and is written there again.
    /// </summary>
    public bool AuthenticationOutside { get; init; }

    /// <summary>
    /// Encryption stands beside the source, where older documents have it, and is written there again.
    /// </summary>
    public bool EncryptionOutside { get; init; }

    public DiskDriver Driver { get; init; } = new();

    /// <summary>The name that the address comes from, such as <c>vda</c>; not what the guest calls it.</summary>
    public required string Target { get; init; }

    /// <summary>Null until completion has derived it from <see cref="Target"/>.</summary>
    public DiskBus? Bus { get; init; }

    /// <summary>The tray of a CD-ROM or floppy drive is open.</summary>
    public bool TrayOpen { get; init; }

    /// <summary>Whether the guest takes a USB disk for a removable one.</summary>
    public bool? Removable { get; init; }

    /// <summary>Revolutions per minute, or 1 for a solid-state disk.</summary>
    public uint? RotationRate { get; init; }

    public DiskGeometry? Geometry { get; init; }

    public BlockSizes? BlockSizes { get; init; }

    public IoTune? IoTune { get; init; }

    public bool ReadOnly { get; init; }

    public bool Shareable { get; init; }

    /// <summary>What the guest writes is lost at its end; null where it is kept.</summary>
    public Transience? Transient { get; init; }

    public string? Serial { get; init; }

    /// <summary>World wide name, 16 hexadecimal digits.</summary>
    public string? Wwn { get; init; }

    /// <summary>What a SCSI disk reports, at most 8 printable characters.</summary>
    public string? Vendor { get; init; }

    /// <summary>What a SCSI disk reports, at most 16 printable characters.</summary>
    public string? Product { get; init; }

    /// <summary>virtio revision: <c>virtio</c>, <c>virtio-transitional</c> or <c>virtio-non-transitional</c>.</summary>
    public string? Model { get; init; }

    /// <summary>Whether the guest may send SCSI commands that need a privilege on the host.</summary>
    public bool? RawIo { get; init; }

    /// <summary>Whether SCSI commands of the guest are filtered by the host's kernel.</summary>
    public ScsiFilter? ScsiFilter { get; init; }

    /// <summary>Whether and how the disk takes part in snapshots of the guest.</summary>
    public SnapshotLocation? Snapshot { get; init; }
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
