namespace PowerVirt.Power.Hosts;

/// <summary>What must be known of a host to decide which CPU its guests can have.</summary>
/// <param name="Architecture">What the host's kernel runs as.</param>
/// <param name="Pvr">The real PVR; null on hosts that are no POWER machines.</param>
/// <param name="Raw">The generation of the chip; null where there is none or it is not known.</param>
/// <param name="Effective">The generation that the host itself may use: older than the chip in an LPAR in compat
/// mode.</param>
/// <param name="Platform">What the host's kernel runs on.</param>
/// <param name="Kvm">Whether guests can be accelerated.</param>
/// <param name="Mmu">Which MMUs KVM can give to guests.</param>
public sealed record HostCpu(
    Architecture Architecture,
    Pvr? Pvr,
    Generation? Raw,
    Generation? Effective,
    HostPlatform Platform,
    KvmSupport Kvm,
    GuestMmus Mmu)
{
    /// <summary>A host that cannot accelerate POWER guests because its CPU is none.</summary>
    public static HostCpu Foreign(Architecture architecture) => new(
        architecture, null, null, null, HostPlatform.NotPower,
        KvmSupport.None($"its CPU ({architecture}) does not run POWER instructions"), GuestMmus.Neither);

    /// <summary>A POWER host by its PVR; an unknown family leaves the generations null.</summary>
    public static HostCpu Of(Architecture architecture, Pvr pvr, HostPlatform platform, KvmSupport kvm, GuestMmus mmu)
    {
        var generation = Generations.TryByPvr(pvr, out var found) ? found : null;
        return new HostCpu(architecture, pvr, generation, generation, platform, kvm, mmu);
    }

    /// <summary>
    /// Whether the host itself runs in an older generation's mode than its chip has (AT_PLATFORM below
    /// AT_BASE_PLATFORM).
    /// </summary>
    public bool IsInCompatMode => Raw is not null && Effective is not null && Raw != Effective;

    /// <summary>The newest level that a guest may have here; null where the CPU knows none.</summary>
    public CompatLevel? NewestLevel => IsInCompatMode ? Effective!.Level
        : Pvr is { } pvr && Generations.ChipByPvr(pvr) is { } chip ? chip.Level
        : Raw?.Level;

    /// <summary>How a sentence names this host's CPU: <c>POWER9</c>, or <c>POWER10 in POWER9 mode</c>.</summary>
    public string Described => Raw is null ? Pvr is { } pvr ? $"unknown CPU (PVR {pvr})" : $"{Architecture} CPU"
        : IsInCompatMode ? $"{Raw} in {Effective} mode"
        : Raw.Name;
}
