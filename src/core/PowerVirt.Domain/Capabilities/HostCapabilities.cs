using System.Collections.Immutable;

namespace PowerVirt.Domain.Capabilities;

/// <summary>What a host is and which guests it runs, as clients of libvirt read it (<c>capabilities</c>).</summary>
/// <remarks>Source: https://libvirt.org/formatcaps.html</remarks>
public sealed record HostCapabilities(HostDescription Host)
{
    public ImmutableArray<GuestSupport> Guests { get; init; } = [];
}

/// <summary>The host itself.</summary>
public sealed record HostDescription(HostCpuDescription Cpu)
{
    /// <summary>The machine's, as its firmware gives it.</summary>
    public Guid? Uuid { get; init; }

    /// <summary>Ways to sleep, such as <c>suspend_mem</c>; null where it is not known.</summary>
    public ImmutableArray<string>? SleepStates { get; init; } = [];

    /// <summary>Whether devices can be given to guests; null where it is not known.</summary>
    public bool? HasIommu { get; init; }

    /// <summary>Null where guests cannot migrate.</summary>
    public MigrationSupport? Migration { get; init; }

    public ImmutableArray<HostCell> Cells { get; init; } = [];

    public ImmutableArray<CacheBank> Caches { get; init; } = [];

    public ImmutableArray<SecurityModel> SecurityModels { get; init; } = [];
}

/// <summary>How guests migrate.</summary>
/// <param name="Live">Without being stopped.</param>
/// <param name="Transports">Such as <c>tcp</c>.</param>
public sealed record MigrationSupport(bool Live, ImmutableArray<string> Transports);

/// <summary>A security driver that keeps guests apart.</summary>
/// <param name="Name">Such as <c>selinux</c> or <c>dac</c>.</param>
/// <param name="Interpretation">Its domain of interpretation.</param>
/// <param name="Labels">What guests of a type (<c>kvm</c>, <c>qemu</c>) run as by default.</param>
public sealed record SecurityModel(
    string Name, string Interpretation, ImmutableArray<(string Type, string Label)> Labels);
