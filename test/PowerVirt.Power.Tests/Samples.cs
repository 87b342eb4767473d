using System.Collections.Immutable;
using PowerVirt.Power.Hosts;

namespace PowerVirt.Power.Tests;

/// <summary>The hosts and QEMUs that the tests speak of, by name.</summary>
internal static class Samples
{
    /// <summary>Knows only the CPU's own property, as until 2.9.</summary>
    public static readonly QemuCpuFacts Qemu29 = Qemu("power8", maxCpuCompat: false, "power7", "power8", "power9");

    /// <summary>Debian 12's.</summary>
    public static readonly QemuCpuFacts Qemu72 =
        Qemu("power9", maxCpuCompat: true, "power7", "power8", "power9", "power10");

    /// <summary>Knows POWER11 and compares levels as numbers.</summary>
    public static readonly QemuCpuFacts Qemu100 =
        Qemu("power10", maxCpuCompat: true, "power7", "power8", "power9", "power10", "power11") with
        {
            TcgThreadsPerCore = 8,
        };

    /// <summary>The three above with the names that the golden files give them.</summary>
    public static readonly ImmutableArray<(string Name, QemuCpuFacts Facts)> Qemus =
        [("QEMU 2.9", Qemu29), ("QEMU 7.2", Qemu72), ("QEMU 10.0", Qemu100)];

    public static HostFacts Facts(string name) =>
        NamedHosts.TryGet(name, out var facts) ? facts : throw new ArgumentException($"No host {name}.", nameof(name));

    public static HostCpu Host(string name) => Facts(name).Cpu;

    /// <summary>Decides for a ppc64le pseries guest; under KVM the QEMU answers as it would on the host.</summary>
    public static CpuDecision Decide(
        string host, RequestedCpu cpu, Accelerator accelerator = Accelerator.Kvm, QemuCpuFacts? qemu = null)
    {
        var facts = qemu ?? Qemu72;
        var there = accelerator == Accelerator.Kvm ? facts.OnHost(Host(host)) : facts;
        return CpuResolution.Resolve(Host(host), cpu, accelerator, there, Architecture.Ppc64Le, MachineKind.Pseries);
    }

    /// <summary>Decides for whatever host and QEMU, which need not fit each other.</summary>
    public static CpuDecision Resolve(
        HostCpu host, RequestedCpu cpu, Accelerator accelerator, QemuCpuFacts qemu, string machine = "pseries") =>
        CpuResolution.Resolve(host, cpu, accelerator, qemu, Architecture.Ppc64, MachineKinds.Of(machine));

    /// <summary>The decision if it is of the kind expected.</summary>
    public static T Is<T>(this CpuDecision decision)
        where T : CpuDecision => Assert.IsType<T>(decision);

    private static QemuCpuFacts Qemu(string usual, bool maxCpuCompat, params string[] generations)
    {
        var models = generations.SelectMany(name => new QemuCpuModel[] { new(name, Type(name)), new($"{name}_v2.0") });
        return QemuCpuFacts.FromModels(
            [.. models, new("power8e"), new("970mp"), new("e5500")], Type(usual), maxCpuCompat, !maxCpuCompat);
    }

    private static string Type(string name) => $"{name}_v2.0-powerpc64-cpu";
}
