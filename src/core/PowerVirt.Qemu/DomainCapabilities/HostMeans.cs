using System.Collections.Immutable;

namespace PowerVirt.Qemu.DomainCapabilities;

/// <summary>What a host adds to its QEMU: programs, files and drivers that guests use.</summary>
public sealed record HostMeans
{
    /// <summary>Firmware files that are there.</summary>
    public ImmutableArray<string> Firmware { get; init; } = [];

    /// <summary>Versions that the TPM emulator has; empty where there is none.</summary>
    public ImmutableArray<string> TpmVersions { get; init; } = [];

    /// <summary>Whether devices of the host can be given to guests.</summary>
    public bool HasVfio { get; init; }

    /// <summary>Whether a program of the host shows guests' screens by RDP; PowerVirt starts none.</summary>
    public bool HasRdp { get; init; }

    /// <summary>The most vcpus that KVM gives a guest; null where it does not tell.</summary>
    public long? MaximumVcpus { get; init; }

    /// <summary>How many bits of physical addresses the host's CPU has; null where it does not tell.</summary>
    public uint? AddressBits { get; init; }
}
