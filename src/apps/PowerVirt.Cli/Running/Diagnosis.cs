using PowerVirt.Domain;
using PowerVirt.Qemu.Diagnosis;

namespace PowerVirt.Cli.Running;

/// <summary>Explains what QEMU wrote before it ended.</summary>
internal static class Diagnosis
{
    /// <summary>The most important of it; null where QEMU said nothing.</summary>
    public static Problem? Of(string words) => QemuMessages.Explain(words).FirstOrDefault()?.ToProblem();
}
