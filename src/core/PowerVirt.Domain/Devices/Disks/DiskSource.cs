using System.Collections.Immutable;

namespace PowerVirt.Domain.Devices.Disks;

/// <summary>Where the bytes of an image come from, and what is needed to get at them.</summary>
public sealed record DiskSource
{
    public required DiskStorage Storage { get; init; }

    /// <summary>The part of the storage that holds the image; null means all of it.</summary>
    public StorageSlice? Slice { get; init; }

    public ImmutableArray<DeviceSecurityLabel> SecurityLabels { get; init; } = [];

    public Authentication? Authentication { get; init; }

    public ImageEncryption? Encryption { get; init; }

    /// <summary>How a LUN's persistent reservations reach the storage; null where the guest makes none.</summary>
    public Reservations? Reservations { get; init; }

    /// <summary>The number of the running guest's block nodes; null in an inactive definition.</summary>
    public uint? Index { get; init; }
}

/// <summary>Kinds of sources; libvirt's words.</summary>
public enum DiskSourceType
{
    File,
    Block,
    Directory,
    Network,
    Volume,
    Nvme,
    VhostUser,
    VhostVdpa,
}

/// <summary>A range of a storage, in bytes.</summary>
public sealed record StorageSlice(ulong Offset, ulong Size);

/// <summary>How persistent reservations are made.</summary>
/// <param name="Managed">The helper is started for the guest; else somebody else runs it.</param>
/// <param name="Path">The helper's UNIX socket where it is somebody else's.</param>
public sealed record Reservations(bool Managed, string? Path);
