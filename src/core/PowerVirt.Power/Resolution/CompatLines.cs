namespace PowerVirt.Power.Resolution;

/// <summary>Writes a compat level in the form that a QEMU understands.</summary>
internal static class CompatLines
{
    /// <summary>The form and the line; null where this QEMU cannot be told a level.</summary>
    public static (CompatForm Form, CpuLine Line)? Of(QemuCpuFacts qemu, string cpu, CompatLevel level) =>
        qemu.HasMaxCpuCompat ? (CompatForm.MachineProperty, new CpuLine(cpu, level.Name))
        : qemu.HasCpuCompatProperty ? (CompatForm.CpuProperty, new CpuLine($"{cpu},compat={level}"))
        : null;
}
