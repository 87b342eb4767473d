using System.Globalization;
using PowerVirt.Power;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>The guest's memory.</summary>
internal static class MemoryArguments
{
    private const ulong Kib = 1024;
    private const ulong Mib = 1024 * Kib;

    public static IEnumerable<Argument> Of(PlanContext context)
    {
        var memory = context.Definition.Memory;
        var size = Round(memory.Size ?? 0, context);
        var hotplug = memory.Maximum is not null;
        QemuProperties properties =
        [
            ("size", InKib(size)),
            ("slots", hotplug ? memory.Slots : null),
            ("maxmem", memory.Maximum is { } maximum ? InKib(Round(maximum, context)) : null),
        ];
        var why = Why(memory.Size ?? 0, size);
        yield return new Argument("-m", properties.ToKeyValue(bareFirst: false), why, "/domain/memory");
        if (BackendOf(context) is { } backend)
        {
            yield return context.Object(
                [("qom-type", "memory-backend-ram"), ("id", backend), ("size", QemuValue.Of(size))],
                "The memory itself, under the name that this machine gives it in a migration.", "/domain/memory");
        }

        yield return context.Qemu.HasOption("overcommit", "mem-lock")
            ? new Argument("-overcommit", "mem-lock=off", "The host may page the guest's memory out.")
            : new Argument("-realtime", "mlock=off", "The host may page the guest's memory out.");
    }

    /// <summary>
    /// The id of the object that holds the machine's RAM; null where QEMU does not say how the machine calls it.
    /// </summary>
    public static string? BackendOf(PlanContext context) => context.MachineType?.DefaultRamId;

    /// <summary>
    /// The size that the machine gets: 64-bit machines whole logical memory blocks of 256 MiB (PAPR).
    /// </summary>
    /// <remarks>
    /// libvirt rounds up in the same way when a guest starts, for pseries and for those that need it less.
    /// </remarks>
    public static ulong Round(ulong bytes, PlanContext context)
    {
        var block = context.Definition.Os.Architecture == Architecture.Ppc ? Mib : 256 * Mib;
        return bytes % block == 0 ? bytes : ((bytes / block) + 1) * block;
    }

    private static string InKib(ulong bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kib}k");

    private static string Why(ulong asked, ulong given) => asked == given
        ? $"The guest has {given / Mib} MiB."
        : $"{asked / Kib} KiB are rounded up to {given / Mib} MiB, for the machine takes whole blocks only.";
}
