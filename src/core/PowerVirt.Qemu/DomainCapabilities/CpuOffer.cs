using System.Collections.Immutable;

namespace PowerVirt.Qemu.DomainCapabilities;

/// <summary>Which CPUs a guest may have.</summary>
/// <param name="Passthrough">Whether <c>host-passthrough</c> is possible.</param>
/// <param name="Maximum">Whether <c>maximum</c> is possible.</param>
/// <param name="HostModel">Whether <c>host-model</c> is possible.</param>
/// <param name="Models">What <c>custom</c> may name, in order of name.</param>
public sealed record CpuOffer(bool Passthrough, bool Maximum, bool HostModel, ImmutableArray<ModelOffer> Models)
{
    /// <summary>What <c>host-model</c> stands for; null where it is not possible, or where only QEMU knows.</summary>
    public string? HostModelName { get; init; }

    /// <summary>How many bits of physical addresses the host's CPU has; null where it does not tell.</summary>
    public uint? AddressBits { get; init; }
}

/// <summary>A CPU model by name.</summary>
/// <param name="Name">libvirt's spelling.</param>
/// <param name="Vendor">Null where it is not known.</param>
/// <param name="Usable">Whether a guest with it starts here; null where nobody can tell.</param>
public sealed record ModelOffer(string Name, string? Vendor, bool? Usable)
{
    /// <summary>Why it is not usable.</summary>
    public string? Reason { get; init; }

    /// <summary>What to do about it.</summary>
    public string? Remedy { get; init; }
}
