namespace PowerVirt.Domain.Devices.Disks;

/// <summary>A place that holds bytes.</summary>
public abstract record DiskStorage
{
    private protected DiskStorage()
    {
    }

    public abstract DiskSourceType Type { get; }

    /// <summary>The path or name that a person knows the place by.</summary>
    public abstract string? Path { get; }
}

/// <summary>A file on the host.</summary>
/// <param name="Path">Its path.</param>
/// <param name="DescriptorGroup">Name of file descriptors that a client hands over beforehand instead.</param>
public sealed record FileStorage(string Path, string? DescriptorGroup = null) : DiskStorage
{
    public override DiskSourceType Type => DiskSourceType.File;

    public override string Path { get; } = Path;
}

/// <summary>A block device of the host.</summary>
public sealed record BlockStorage(string Path) : DiskStorage
{
    public override DiskSourceType Type => DiskSourceType.Block;

    public override string Path { get; } = Path;
}

/// <summary>A directory that the guest sees as a FAT file system.</summary>
public sealed record DirectoryStorage(string Path) : DiskStorage
{
    public override DiskSourceType Type => DiskSourceType.Directory;

    public override string Path { get; } = Path;
}

/// <summary>A volume of a storage pool; which place that is, is asked when the guest starts.</summary>
public sealed record VolumeStorage(string Pool, string Volume, VolumeMode? Mode) : DiskStorage
{
    public override DiskSourceType Type => DiskSourceType.Volume;

    public override string Path => $"{Pool}/{Volume}";
}

/// <summary>How an iSCSI volume is reached.</summary>
public enum VolumeMode
{
    Host,
    Direct,
}

/// <summary>A namespace of an NVMe controller that QEMU drives itself.</summary>
/// <param name="Address">The controller's place on the host.</param>
/// <param name="Namespace">From 1.</param>
/// <param name="Managed">The host's driver is detached from it for the guest; null until completion.</param>
public sealed record NvmeStorage(PciAddress Address, uint Namespace, bool? Managed) : DiskStorage
{
    public override DiskSourceType Type => DiskSourceType.Nvme;

    public override string? Path => null;
}

/// <summary>Another process serves the guest's requests over a UNIX socket.</summary>
public sealed record VhostUserStorage(string Path, Reconnect? Reconnect) : DiskStorage
{
    public override DiskSourceType Type => DiskSourceType.VhostUser;

    public override string Path { get; } = Path;
}

/// <summary>A block device in hardware or kernel that speaks virtio; its path is that of a character device.</summary>
public sealed record VhostVdpaStorage(string Path) : DiskStorage
{
    public override DiskSourceType Type => DiskSourceType.VhostVdpa;

    public override string Path { get; } = Path;
}
