using System.Collections.Immutable;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain;

/// <summary>Features of the pseries machine; null means the hypervisor's default.</summary>
public sealed record Features
{
    public HptResizing? HptResizing { get; init; }

    /// <summary>Largest page that a hash guest may use, in bytes.</summary>
    public ulong? HptMaxPageSize { get; init; }

    /// <summary>Hardware transactional memory.</summary>
    public bool? Htm { get; init; }

    /// <summary>The guest may run KVM guests of its own.</summary>
    public bool? NestedHv { get; init; }

    /// <summary>Count cache flush assist.</summary>
    public bool? CcfAssist { get; init; }

    /// <summary>Cache flush on privilege change.</summary>
    public Mitigation? Cfpc { get; init; }

    /// <summary>Speculation barrier bounds checking.</summary>
    public Mitigation? Sbbc { get; init; }

    /// <summary>Indirect branch speculation.</summary>
    public IndirectBranchSpeculation? Ibs { get; init; }

    /// <summary>Whether the guest sees performance counters.</summary>
    public bool? PerformanceCounters { get; init; }

    /// <summary>Room for what an emulated guest's instructions were translated to, in bytes.</summary>
    public ulong? TranslationCache { get; init; }

    /// <summary>Features that other guests have (<c>acpi</c>, <c>hyperv</c>,
    /// <c>gic</c>...), kept so that they can be reported together.</summary>
    public ImmutableArray<MarkupFragment> Foreign { get; init; } = [];

    public bool IsEmpty => Foreign.IsEmpty && this with { Foreign = Empty.Foreign } == Empty;

    private static readonly Features Empty = new();
}

/// <summary>Whether the guest's hash page table may change its size.</summary>
public enum HptResizing
{
    Enabled,
    Disabled,
    Required,
}

/// <summary>How far the guest is protected from a class of speculation attacks.</summary>
public enum Mitigation
{
    Broken,
    Workaround,
    Fixed,
}

/// <summary>How far indirect branches are protected.</summary>
public enum IndirectBranchSpeculation
{
    Broken,
    Workaround,
    FixedIbs,
    FixedCcd,
    FixedNa,
}
