namespace PowerVirt.Domain.Devices.Disks;

/// <summary>Cylinders, heads and sectors, for guests that still count in them.</summary>
public sealed record DiskGeometry(uint Cylinders, uint Heads, uint Sectors, GeometryTranslation? Translation);

/// <summary>How a PC's firmware translates a geometry.</summary>
public enum GeometryTranslation
{
    None,
    Auto,
    Lba,
}

/// <summary>Sizes of blocks that the guest sees, in bytes.</summary>
public sealed record BlockSizes(uint? Logical, uint? Physical, uint? DiscardGranularity);
