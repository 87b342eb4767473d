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

    /// <summary>Features that mean something only on x86, kept so that they can be reported together.</summary>
    public X86Features X86 { get; init; }
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

/// <summary>Features of PC guests.</summary>
[Flags]
public enum X86Features
{
    None = 0,
    Acpi = 1,
    Apic = 2,
    Pae = 4,
}
