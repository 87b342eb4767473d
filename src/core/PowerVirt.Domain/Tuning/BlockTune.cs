using System.Collections.Immutable;

namespace PowerVirt.Domain.Tuning;

/// <summary>How the guest shares the host's block devices (<c>blkiotune</c>).</summary>
public sealed record BlockTune
{
    /// <summary>100 to 1000; null or 0 means the host's default.</summary>
    public uint? Weight { get; init; }

    public ImmutableArray<BlockTuneDevice> Devices { get; init; } = [];

    public bool IsEmpty => Weight is null or 0 && Devices.IsEmpty;
}

/// <summary>The share and the bounds of one host device; 0 means none.</summary>
/// <param name="Path">The device's node on the host.</param>
public sealed record BlockTuneDevice(string Path)
{
    public uint Weight { get; init; }

    public uint ReadOperations { get; init; }

    public uint WriteOperations { get; init; }

    public ulong ReadBytes { get; init; }

    public ulong WriteBytes { get; init; }
}
