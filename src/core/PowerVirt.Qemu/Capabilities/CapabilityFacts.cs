using PowerVirt.Power;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>Says what other parts need to know of a QEMU, in their own words.</summary>
public static class CapabilityFacts
{
    /// <summary>What QEMU tells under an accelerator; null where it has not got it.</summary>
    public static AcceleratorFacts? Under(this QemuCapabilities qemu, Accelerator accelerator) =>
        accelerator == Accelerator.Kvm ? qemu.Kvm : qemu.Tcg;

    /// <summary>What the CPU decision needs.</summary>
    /// <param name="qemu">The QEMU.</param>
    /// <param name="machine">Name or alias of the machine; one that QEMU has not got has no default CPU.</param>
    /// <param name="accelerator">Where QEMU was not asked under it, what it told under the other one is taken.</param>
    public static QemuCpuFacts CpuFacts(this QemuCapabilities qemu, string machine, Accelerator accelerator)
    {
        var facts = qemu.Under(accelerator) ?? qemu.Kvm ?? qemu.Tcg ?? AcceleratorFacts.None;
        return facts.Cpus.OnMachine(
            facts.Machine(machine)?.DefaultCpuType,
            qemu.HasMachineProperty(machine, "max-cpu-compat"),
            qemu.CpusTakeCompat);
    }
}
