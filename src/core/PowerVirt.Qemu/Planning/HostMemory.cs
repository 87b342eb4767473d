using System.Collections.Immutable;
using PowerVirt.Domain;

namespace PowerVirt.Qemu.Planning;

/// <summary>What a host has to make guests' memory of, and where files for it go.</summary>
public sealed record HostMemory
{
    /// <summary>Bytes of an ordinary page.</summary>
    public ulong PageSize { get; init; } = 4096;

    /// <summary>Where huge pages are to be had; the host's default size first.</summary>
    public ImmutableArray<HugePageFolder> HugePages { get; init; } = [];

    /// <summary>The host's NUMA nodes; null where they are not known, and so not checked.</summary>
    public NumberSet? Nodes { get; init; }

    /// <summary>Where the memory of a guest that asks for files is put; null means in the guest's own directory.</summary>
    public string? Directory { get; init; }

    /// <summary>Where pages of a size are to be had; null for none.</summary>
    /// <param name="size">Bytes; null for the host's default size.</param>
    public HugePageFolder? Folder(ulong? size) => HugePages.FirstOrDefault(folder => size is null || folder.PageSize == size);
}

/// <summary>A folder of a hugetlbfs that belongs to one guest.</summary>
/// <param name="PageSize">Bytes.</param>
/// <param name="Path">Absolute; made for the guest and removed with it.</param>
public sealed record HugePageFolder(ulong PageSize, string Path);
