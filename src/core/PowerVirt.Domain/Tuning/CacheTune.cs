using System.Collections.Immutable;

namespace PowerVirt.Domain.Tuning;

/// <summary>Parts of the host's caches that some virtual CPUs have for themselves (<c>cachetune</c>).</summary>
public sealed record CacheTune(NumberSet Vcpus)
{
    /// <summary>The name of the host's resource group; given at start.</summary>
    public string? Id { get; init; }

    public ImmutableArray<CacheShare> Shares { get; init; } = [];

    public ImmutableArray<ResourceMonitor> Monitors { get; init; } = [];
}

/// <summary>So many bytes of one of the host's caches,
/// which is known by its level and its number in that level.</summary>
public sealed record CacheShare(uint Id, uint Level, CacheShareType Type, ulong Size);

/// <summary>What a cache share holds.</summary>
public enum CacheShareType
{
    Both,
    Code,
    Data,
}

/// <summary>Watches what some virtual CPUs use of a cache level,
/// or of memory bandwidth where the level is null.</summary>
public sealed record ResourceMonitor(uint? Level, NumberSet Vcpus);

/// <summary>Shares of the host's memory bandwidth (<c>memorytune</c>).</summary>
public sealed record MemoryBandwidthTune(NumberSet Vcpus)
{
    public string? Id { get; init; }

    public ImmutableArray<MemoryBandwidthShare> Shares { get; init; } = [];

    public ImmutableArray<ResourceMonitor> Monitors { get; init; } = [];
}

/// <summary>So many per cent of the bandwidth of one of the host's memory controllers.</summary>
public sealed record MemoryBandwidthShare(uint Node, uint Bandwidth);
