using System.Collections.Immutable;

namespace PowerVirt.Domain.Capabilities;

/// <summary>The host's CPU as libvirt describes it; what the host does not say is null or empty.</summary>
/// <param name="Architecture">libvirt's name, such as <c>ppc64</c>;
/// it may be one that PowerVirt runs no guests of.</param>
public sealed record HostCpuDescription(string Architecture)
{
    /// <summary>The generation, such as <c>POWER9</c>.</summary>
    public string? Model { get; init; }

    public string? Vendor { get; init; }

    public uint? Microcode { get; init; }

    /// <summary>Only x86 tells its chips apart in this way.</summary>
    public HostCpuSignature? Signature { get; init; }

    public HostCounter? Counter { get; init; }

    public HostCpuTopology? Topology { get; init; }

    public HostAddressWidth? AddressWidth { get; init; }

    /// <summary>Only x86 has features with names of their own.</summary>
    public ImmutableArray<string> Features { get; init; } = [];

    /// <summary>Sizes of pages that guests can be made of, in KiB.</summary>
    public ImmutableArray<ulong> PageSizes { get; init; } = [];
}

/// <summary>What CPUID says of an x86 chip.</summary>
public sealed record HostCpuSignature(uint Family, uint Model, uint Stepping);

/// <summary>A clock that guests can read.</summary>
/// <param name="Name">Such as <c>tsc</c>.</param>
/// <param name="Frequency">Hz.</param>
/// <param name="Scaling">Whether a guest may be told another frequency; null where it is not known.</param>
public sealed record HostCounter(string Name, ulong Frequency, bool? Scaling);

/// <summary>How many of each there are in the next greater one.</summary>
public sealed record HostCpuTopology(uint Sockets, uint? Dies, uint? Clusters, uint Cores, uint Threads);

/// <summary>How many bits a physical address has.</summary>
/// <param name="Mode"><c>emulate</c> or <c>passthrough</c>.</param>
/// <param name="Bits">Null where the host does not tell.</param>
/// <param name="Limit">The most that guests may have; null where nothing bounds them.</param>
public sealed record HostAddressWidth(string Mode, uint? Bits, uint? Limit);
