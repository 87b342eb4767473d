using PowerVirt.Domain;
using PowerVirt.Power;
using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Cli.Qemus;

/// <summary>What is worth telling of a QEMU program found on this host.</summary>
/// <param name="Path">The program.</param>
/// <param name="Capabilities">What it can do; null where it did not say.</param>
/// <param name="Problem">Why it did not say.</param>
internal sealed record QemuReport(string Path, QemuCapabilities? Capabilities, Problem? Problem)
{
    public string Version => Capabilities is { } qemu
        ? qemu.Package.Length > 0 ? $"{qemu.Version} ({qemu.Package})" : $"{qemu.Version}"
        : "";

    /// <summary>kvm, tcg.</summary>
    public IReadOnlyList<string> Accelerators =>
        [.. Has("kvm", Capabilities?.Kvm), .. Has("tcg", Capabilities?.Tcg)];

    /// <summary>How it is told a compat level; null where it cannot be.</summary>
    public string? CompatForm => Cpus switch
    {
        { HasMaxCpuCompat: true } => "-machine max-cpu-compat=",
        { HasCpuCompatProperty: true } => "-cpu ...,compat=",
        _ => null,
    };

    /// <summary>The levels that it knows, oldest first.</summary>
    public IReadOnlyList<string> Levels => [.. Cpus?.Levels.Select(level => level.Name) ?? []];

    /// <summary>The machine that <c>pseries</c> stands for.</summary>
    public string? NewestPseries => (Capabilities?.Kvm ?? Capabilities?.Tcg)?.Machine("pseries")?.Name;

    private QemuCpuFacts? Cpus =>
        Capabilities?.CpuFacts("pseries", Capabilities.Kvm is null ? Accelerator.Tcg : Accelerator.Kvm);

    private static IEnumerable<string> Has(string name, AcceleratorFacts? facts) => facts is null ? [] : [name];
}
