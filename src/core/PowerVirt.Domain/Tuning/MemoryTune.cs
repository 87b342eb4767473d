namespace PowerVirt.Domain.Tuning;

/// <summary>Limits of the QEMU process's memory (<c>memtune</c>), in bytes; null where there is none.</summary>
public sealed record MemoryTune
{
    /// <summary>More than this kills the guest.</summary>
    public ulong? HardLimit { get; init; }

    /// <summary>What the guest is held to when the host runs short.</summary>
    public ulong? SoftLimit { get; init; }

    public ulong? MinimumGuarantee { get; init; }

    /// <summary>Memory and swap together.</summary>
    public ulong? SwapHardLimit { get; init; }

    public bool IsEmpty => this == new MemoryTune();
}
