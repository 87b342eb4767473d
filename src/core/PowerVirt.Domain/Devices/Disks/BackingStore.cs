namespace PowerVirt.Domain.Devices.Disks;

/// <summary>What lies beneath an image that holds only changes.</summary>
/// <param name="Image">Null where the document says that nothing lies beneath.</param>
public sealed record BackingStore(BackingImage? Image);

/// <summary>An image beneath another one.</summary>
public sealed record BackingImage
{
    public required DiskSource Source { get; init; }

    public required ImageFormat Format { get; init; }

    /// <summary>The most that the cache of a qcow2 image's tables may take, in bytes.</summary>
    public ulong? MetadataCacheSize { get; init; }

    /// <summary>The next one; null where the document does not say.</summary>
    public BackingStore? Backing { get; init; }

    /// <summary>The number of the running guest's block nodes; null in an inactive definition.</summary>
    public uint? Index { get; init; }
}
