using System.Collections.Immutable;
using PowerVirt.Power.Hosts;

namespace PowerVirt.Power;

/// <summary>What one QEMU can do about CPUs, for one accelerator and one machine.</summary>
/// <param name="Models">The CPU models it lists (query-cpu-definitions).</param>
/// <param name="DefaultModel">The machine's default CPU by the name that libvirt shows (<c>POWER9</c>); null where it
/// has none.</param>
/// <param name="HasMaxCpuCompat">Whether the machine has the property <c>max-cpu-compat</c>.</param>
/// <param name="HasCpuCompatProperty">Whether the CPU has the property <c>compat</c>.</param>
/// <param name="Levels">The compat levels it knows.</param>
public sealed record QemuCpuFacts(
    ImmutableArray<QemuCpuModel> Models,
    string? DefaultModel,
    bool HasMaxCpuCompat,
    bool HasCpuCompatProperty,
    ImmutableArray<CompatLevel> Levels)
{
    /// <summary>
    /// Whether it takes a level only if the level's logical PVR is not above the CPU's as a number (QEMU 9.2, commit
    /// ac0fbbb2d0): <c>power7+</c> then fails on every newer CPU.
    /// </summary>
    public bool ComparesLevelsAsNumbers { get; init; }

    /// <summary>The most threads per core of pseries under TCG: 1 until QEMU 8.0, 8 since.</summary>
    public int TcgThreadsPerCore { get; init; } = 1;

    /// <summary>The facts behind QEMU's own answers, of no machine yet; no version number is looked at.</summary>
    /// <param name="models">From query-cpu-definitions.</param>
    public static QemuCpuFacts FromModels(ImmutableArray<QemuCpuModel> models) => QemuCpuProbe.Facts(models);

    /// <summary>The facts of one machine; see <see cref="OnMachine"/>.</summary>
    public static QemuCpuFacts FromModels(
        ImmutableArray<QemuCpuModel> models, string? defaultCpuType, bool maxCpuCompat, bool cpuCompat) =>
        FromModels(models).OnMachine(defaultCpuType, maxCpuCompat, cpuCompat);

    /// <summary>The same CPUs on a machine.</summary>
    /// <param name="defaultCpuType">The machine's default-cpu-type from query-machines; null where it has none.</param>
    /// <param name="maxCpuCompat">Whether the machine has the property max-cpu-compat.</param>
    /// <param name="cpuCompat">Whether the CPU type has the property compat.</param>
    public QemuCpuFacts OnMachine(string? defaultCpuType, bool maxCpuCompat, bool cpuCompat) => this with
    {
        DefaultModel = QemuCpuProbe.DefaultName(Models, defaultCpuType),
        HasMaxCpuCompat = maxCpuCompat,
        HasCpuCompatProperty = cpuCompat,
    };

    /// <summary>The model of a name, in any case; null where QEMU lists none.</summary>
    public QemuCpuModel? Find(string name) =>
        Models.FirstOrDefault(model => string.Equals(model.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether it has any CPU of a generation.</summary>
    public bool Knows(Generation generation) => Models.Any(model => Generations.ByQemuModel(model.Name) == generation);

    /// <summary>Whether QEMU, asked under KVM, says that this name means the host's own CPU.</summary>
    public bool MeansHost(string name) => Find(name) is { IsHost: true };

    /// <summary>Whether QEMU takes a level for a CPU that has reached <paramref name="cpuLevel"/>.</summary>
    public bool Takes(CompatLevel level, CompatLevel cpuLevel) => Levels.Contains(level) && level <= cpuLevel
        && (!ComparesLevelsAsNumbers || level.LogicalPvr <= cpuLevel.LogicalPvr);

    /// <summary>
    /// The same QEMU as it would answer under KVM on another host: a recording read for a host it was not made on.
    /// </summary>
    public QemuCpuFacts OnHost(HostCpu host) => QemuCpuProbe.OnHost(this, host);
}

/// <summary>One entry of QEMU's query-cpu-definitions.</summary>
/// <param name="Name">Such as <c>power9</c> or <c>power9_v2.0</c>; older QEMUs write <c>POWER9</c>.</param>
/// <param name="TypeName">The QOM type behind it, where QEMU gives one.</param>
public sealed record QemuCpuModel(string Name, string? TypeName = null)
{
    /// <summary>Whether the name stands for the host's own CPU, which QEMU knows under KVM only.</summary>
    public bool IsHost => Name == "host" || (TypeName?.StartsWith("host-", StringComparison.Ordinal) ?? false);
}
