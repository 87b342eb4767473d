namespace PowerVirt.Domain.Devices.Disks;

/// <summary>Whether a guest starts without one of its images.</summary>
public enum StartupPolicy
{
    Mandatory,
    Requisite,
    Optional,
}

/// <summary>Where the state of a disk goes when a snapshot of the guest is taken.</summary>
public enum SnapshotLocation
{
    No,
    Internal,
    External,
    Manual,
}

/// <summary>What the host's kernel does with SCSI commands of a guest.</summary>
public enum ScsiFilter
{
    Filtered,
    Unfiltered,
}

/// <summary>What becomes of the changes to a disk that keeps none.</summary>
/// <param name="ShareBacking">Several guests may use the image at once, since none of them writes to it.</param>
public sealed record Transience(bool? ShareBacking);
