using PowerVirt.Power.Hosts;

namespace PowerVirt.Power.Resolution;

/// <summary>Words the refusals that both accelerators share: what was asked, what is possible, what to do.</summary>
internal static class Refusals
{
    /// <summary>libvirt's sentence when a CPU does not fit and it has nothing to add.</summary>
    public const string Incompatible = "the CPU is incompatible with host CPU";

    public static CpuDecision.Refused ModeUnsupported(
        CpuQuestion question, string mode, string message, string remedy) => new(CpuFault.Unsupported, message, remedy,
        $"unsupported configuration: CPU mode '{mode}' for {question.Guest} qemu domain on " +
        $"{question.Host.Architecture} host is not supported by hypervisor");

    public static CpuDecision.Refused UnknownLevel(string text) => CompatLevels.Meant(text) is { } meant
        ? new CpuDecision.Refused(CpuFault.Internal,
            $"'{text}' is no compat level; levels are written in lower case, as QEMU takes them.",
            $"Write {Xml(meant)}.", LibvirtUnknownLevel(text))
        : new CpuDecision.Refused(CpuFault.Internal,
            $"'{text}' is no compat level.",
            $"Write one of {string.Join(", ", CompatLevels.All)}, such as {Xml(CompatLevels.Power8)}.", LibvirtUnknownLevel(text));

    public static CpuDecision.Refused NotPseries(string level) => new(CpuFault.Unsupported,
        $"The guest asks for compat level {level}, but only pseries machines have compat levels.",
        "Take machine='pseries', or remove <model>.", Incompatible);

    public static CpuDecision.Refused NotForPseries(Generation generation) => new(CpuFault.Unsupported,
        $"The guest asks for a {generation} CPU, which no pseries machine can have.",
        "Take machine='ppce500', or a CPU of IBM's such as POWER9.",
        "internal error: Unable to find sPAPR CPU Core definition");

    public static CpuDecision.Refused QemuLacksLevel(CpuQuestion question, CompatLevel level)
    {
        var newest = question.Qemu.Levels.LastOrDefault(candidate => candidate < level);
        var known = newest is null ? "" : $"; the newest it knows is {newest}";
        return new CpuDecision.Refused(CpuFault.Unsupported,
            $"This QEMU does not know compat level {level}{known}.",
            newest is null ? "Install a newer QEMU." : $"Write {Xml(newest)}, or install a newer QEMU.",
            $"internal error: Invalid compatibility mode \"{level}\"");
    }

    public static CpuDecision.Refused QemuLacksModel(CpuQuestion question, string model) => new(CpuFault.Unsupported,
        $"The guest asks for CPU model {model}, which this QEMU does not know.",
        $"Take one it knows: {string.Join(", ", Generations.All.Where(question.Qemu.Knows))}.",
        question.Cpu.Fallback == CpuFallback.Forbid
            ? $"unsupported configuration: CPU model {model} is not supported by hypervisor"
            : $"unsupported configuration: cannot translate CPU model {model} to a model supported by hypervisor");

    public static CpuDecision.Refused QemuRejectsLevel(CompatLevel level, CompatLevel cpu) => new(CpuFault.Unsupported,
        $"This QEMU refuses {level} on a {cpu} CPU (as all do from 9.2 on), because it compares the levels' logical " +
        $"PVRs as numbers and that of {level} ({level.LogicalPvr}) is above that of {cpu} ({cpu.LogicalPvr}).",
        $"Write {Xml(CompatLevels.Power7)}; Linux guests never use more of {level}.",
        $"internal error: Compatibility PVR {level.LogicalPvr} not valid for CPU");

    public static CpuDecision.Refused QemuCannotCompat(CompatLevel level) => new(CpuFault.Unsupported,
        $"The guest asks for compat level {level}, but this QEMU knows neither max-cpu-compat nor the CPU's compat.",
        "Install QEMU 2.10 or newer.",
        $"unsupported configuration: compat mode {level} is not supported by this QEMU binary");

    public static string Xml(CompatLevel level) => $"<cpu mode='host-model'><model>{level}</model></cpu>";

    private static string LibvirtUnknownLevel(string text) => $"internal error: Unknown compatibility mode {text}";

    public static CpuDecision.Refused NoKvm(HostCpu host) => new(CpuFault.Unsupported,
        $"The guest asks for KVM, but this host cannot accelerate it: {host.Kvm.Reason}.",
        "Run it on a POWER host with KVM, or emulated and much slower with <domain type='qemu'> (--virt-type qemu).",
        "unsupported configuration: Emulator does not support virt type 'kvm'");
}
