using System.Collections.Immutable;

namespace PowerVirt.Domain.Capabilities;

/// <summary>One sort of guest that the host runs: an architecture and the program that it needs.</summary>
/// <param name="OsType"><c>hvm</c> for all that QEMU runs.</param>
/// <param name="Architecture">libvirt's name, such as <c>ppc64le</c>.</param>
/// <param name="WordSize">32 or 64.</param>
public sealed record GuestSupport(string OsType, string Architecture, int WordSize)
{
    public string? Emulator { get; init; }

    public ImmutableArray<OfferedMachine> Machines { get; init; } = [];

    /// <summary>With which accelerators, in the order of preference of clients: the last is best.</summary>
    public ImmutableArray<OfferedDomain> Domains { get; init; } = [];

    /// <summary>What the definition of such a guest may say; null where nothing is told.</summary>
    public ImmutableArray<OfferedFeature>? Features { get; init; }
}

/// <summary>A machine that a guest may have.</summary>
/// <param name="Name">Such as <c>pseries-7.2</c>, or its alias.</param>
/// <param name="Canonical">What an alias stands for; null for a machine's own name.</param>
/// <param name="MaxCpus">Null where there is no bound.</param>
/// <param name="Deprecated">QEMU means to drop it.</param>
public sealed record OfferedMachine(string Name, string? Canonical, long? MaxCpus, bool Deprecated = false);

/// <summary>An accelerator with what differs from the others.</summary>
/// <param name="Type"><c>qemu</c> or <c>kvm</c>.</param>
public sealed record OfferedDomain(string Type)
{
    public string? Emulator { get; init; }

    public ImmutableArray<OfferedMachine> Machines { get; init; } = [];
}

/// <summary>Something that a definition may ask for.</summary>
/// <param name="Name">Such as <c>cpuselection</c>.</param>
/// <param name="IsDefault">Whether guests have it without asking; null where that is no question.</param>
/// <param name="CanToggle">Whether a definition may choose; null where that is no question.</param>
public sealed record OfferedFeature(string Name, bool? IsDefault = null, bool? CanToggle = null);
