using PowerVirt.Power;
using PowerVirt.Power.Hosts;
using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Cli.Qemus;

/// <summary>
/// Imagines a QEMU on another host than the one it was asked on: what it would say under that host's KVM.
/// </summary>
internal static class QemuElsewhere
{
    private const string HostCpuType = "host-powerpc64-cpu";

    /// <summary>The same QEMU there.</summary>
    /// <remarks>POWER distributions build KVM in; whether it works is the host's to say.</remarks>
    public static QemuCapabilities On(QemuCapabilities qemu, HostCpu host) => qemu with
    {
        KvmPresent = qemu.KvmPresent || host.Architecture.IsPower,
        Kvm = host.Kvm.Works && (qemu.Kvm ?? qemu.Tcg) is { } facts ? UnderKvm(facts, host) : null,
        Tcg = qemu.Tcg ?? qemu.Kvm,
    };

    private static AcceleratorFacts UnderKvm(AcceleratorFacts facts, HostCpu host)
    {
        var told = QemuCpuFacts.FromModels(
            [.. facts.CpuModels.Select(model => new QemuCpuModel(model.Name, model.TypeName))],
            defaultCpuType: null, maxCpuCompat: true, cpuCompat: true);
        var deprecated = facts.CpuModels.Where(model => model.IsDeprecated).Select(model => model.Name).ToHashSet();
        return facts with
        {
            Machines = [.. facts.Machines.Select(UnderKvm)],
            CpuModels =
            [
                .. told.OnHost(host).Models.Select(
                    model => new CpuModel(model.Name, model.TypeName, deprecated.Contains(model.Name))),
            ],
        };
    }

    // QEMU, target/ppc/kvm.c, kvm_ppc_register_host_cpu_type: under KVM the default of every pseries is the host's CPU.
    private static MachineType UnderKvm(MachineType machine) =>
        machine.DefaultCpuType is not null && MachineKinds.Of(machine.Name) == MachineKind.Pseries
            ? machine with { DefaultCpuType = HostCpuType }
            : machine;
}
