using PowerVirt.Qemu.Planning;

namespace PowerVirt.Cli.Output;

/// <summary>Says where QEMU's threads run and how they are scheduled; nothing for a guest that leaves it to the host.</summary>
internal static class ThreadWords
{
    public static IEnumerable<(string What, string Why)> Of(LaunchPlan plan) =>
    [
        .. plan.Cpus is { } cpus
            ? [($"the emulator on CPUs {cpus}", "QEMU starts there, and its memory is made there.")]
            : Array.Empty<(string, string)>(),
        .. plan.ThreadSteps.Select(step => ($"{step}", step.Why)),
    ];
}
