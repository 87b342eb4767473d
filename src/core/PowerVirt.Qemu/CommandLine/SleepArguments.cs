using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Sleep states. They are settings of a PC's chip that POWER machines may carry too, as libvirt sets them.</summary>
internal static class SleepArguments
{
    private const string Chip = "PIIX4_PM";

    public static IEnumerable<Argument> Of(PlanContext context)
    {
        var pm = context.Definition.PowerManagement;
        if (!context.Qemu.HasDevice(Chip)) yield break;
        if (pm.SuspendToMemory is { } memory) yield return Setting("disable_s3", !memory, "suspend-to-mem");
        if (pm.SuspendToDisk is { } disk) yield return Setting("disable_s4", !disk, "suspend-to-disk");
    }

    private static Argument Setting(string property, bool isDisabled, string element) =>
        new("-global", $"{Chip}.{property}={(isDisabled ? 1 : 0)}", "A sleep state of the machine's firmware.", $"/domain/pm/{element}");
}
