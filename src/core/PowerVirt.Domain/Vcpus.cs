using System.Collections.Immutable;

namespace PowerVirt.Domain;

/// <summary>How many virtual CPUs the guest may have, and how many it starts with.</summary>
public sealed record Vcpus
{
    public uint Maximum { get; init; } = 1;

    /// <summary>How many are on at start; null means all.</summary>
    public uint? Current { get; init; }

    public VcpuPlacement Placement { get; init; }

    /// <summary>Host CPUs that the virtual ones may run on.</summary>
    public NumberSet? CpuSet { get; init; }

    /// <summary>Every single virtual CPU, where the document tells them apart; else empty.</summary>
    public ImmutableArray<VcpuState> States { get; init; } = [];

    public uint AtStart => Current ?? Maximum;

    /// <summary>How many are plugged in when the machine is there but does not run yet: they can be taken out again.</summary>
    public uint Plugged => (uint)States.Count(vcpu => vcpu is { IsOn: true, CanBePlugged: true });
}

/// <summary>One virtual CPU.</summary>
/// <param name="Id">From 0.</param>
/// <param name="IsOn">Whether the guest starts with it.</param>
/// <param name="IsPluggable">Null where the document leaves it open.</param>
/// <param name="Order">When it was plugged in, from 1; null where it does not matter.</param>
public sealed record VcpuState(uint Id, bool IsOn, bool? IsPluggable, uint? Order)
{
    /// <summary>Whether it can come and go while the guest runs; where nothing is written, one that is off can.</summary>
    public bool CanBePlugged => IsPluggable ?? !IsOn;
}

/// <summary>Who chooses the host's CPUs or nodes.</summary>
public enum VcpuPlacement
{
    Static,
    Auto,
}
