namespace PowerVirt.Domain;

/// <summary>The guest's memory; all sizes are bytes.</summary>
public sealed record Memory
{
    /// <summary>libvirt's greatest size (virMemoryMaxValue), in bytes: whole KiB, so that rounding up stays below it.</summary>
    public const ulong Most = long.MaxValue / 1024 * 1024;

    /// <summary>At boot, DIMMs of the definition included; null where the document has none.</summary>
    public ulong? Size { get; init; }

    /// <summary>What the balloon leaves the guest; null means all of <see cref="Size"/>.</summary>
    public ulong? Current { get; init; }

    /// <summary>Up to where memory may be plugged in.</summary>
    public ulong? Maximum { get; init; }

    /// <summary>How many modules may be plugged in; goes with <see cref="Maximum"/>.</summary>
    public uint? Slots { get; init; }

    /// <summary>Whether the guest's memory belongs into QEMU's core dumps.</summary>
    public bool? DumpCore { get; init; }

    /// <summary>Sizes together; more than a number can hold stays the greatest number,
    /// so that it is refused and never wraps.</summary>
    public static ulong Sum(IEnumerable<ulong> sizes) =>
        sizes.Aggregate(0UL, (sum, size) => size > ulong.MaxValue - sum ? ulong.MaxValue : sum + size);
}
