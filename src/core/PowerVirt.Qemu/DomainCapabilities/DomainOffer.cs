using System.Collections.Immutable;

namespace PowerVirt.Qemu.DomainCapabilities;

/// <summary>What a guest's definition may ask of a QEMU, with one machine and accelerator (<c>domainCapabilities</c>).</summary>
/// <param name="Emulator">The program.</param>
/// <param name="DomainType"><c>kvm</c> or <c>qemu</c>.</param>
/// <param name="Machine">The machine's own name, never an alias.</param>
/// <param name="Architecture">libvirt's name.</param>
/// <param name="MaximumVcpus">Null where it is not known.</param>
/// <remarks>Source: https://libvirt.org/formatdomaincaps.html</remarks>
public sealed record DomainOffer(string Emulator, string DomainType, string Machine, string Architecture, long? MaximumVcpus)
{
    /// <summary>Firmware that a guest may name as its loader.</summary>
    public ImmutableArray<string> Firmware { get; init; } = [];

    public required CpuOffer Cpu { get; init; }

    public required OfferSection MemoryBacking { get; init; }

    public ImmutableArray<OfferSection> Devices { get; init; } = [];

    public ImmutableArray<OfferSection> Features { get; init; } = [];
}

/// <summary>Whether something is to be had at all, and in which varieties.</summary>
public sealed record OfferSection(string Name, bool Supported, params ImmutableArray<OfferChoice> Choices);

/// <summary>Words that an attribute or element may have.</summary>
public sealed record OfferChoice(string Name, ImmutableArray<string> Values);
