using System.Globalization;
using PowerVirt.Domain.Completion;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>The guest's memory as a whole.</summary>
internal static class MemoryArguments
{
    private const ulong Kib = 1024;
    private const ulong Mib = 1024 * Kib;

    public static IEnumerable<Argument> Of(PlanContext context)
    {
        var memory = context.Definition.Memory;
        var size = Initial(context);
        QemuProperties properties =
        [
            ("size", InKib(size)),
            ("slots", memory.Maximum is null ? null : memory.Slots),
            ("maxmem", memory.Maximum is { } maximum ? InKib(maximum) : null),
        ];
        yield return new Argument("-m", properties.ToKeyValue(bareFirst: false), Why(context), "/domain/memory");
        if (Whole(context) is { } piece)
        {
            foreach (var argument in new MemoryBackend(piece, context).Arguments()) yield return argument;
        }

        var isLocked = context.Definition.MemoryBacking.Locked;
        var why = isLocked ? "The host may not page the guest's memory out." : "The host may page the guest's memory out.";
        var source = isLocked ? "/domain/memoryBacking/locked" : null;
        yield return context.Qemu.HasOption("overcommit", "mem-lock")
            ? new Argument("-overcommit", isLocked ? "mem-lock=on" : "mem-lock=off", why, source)
            : new Argument("-realtime", isLocked ? "mlock=on" : "mlock=off", why, source);
    }

    /// <summary>
    /// The id of the object that holds the machine's RAM; null where NUMA cells hold it, or where QEMU does not say how
    /// the machine calls it.
    /// </summary>
    public static string? BackendOf(PlanContext context) =>
        context.Definition.Cpu?.Numa is null ? context.MachineType?.DefaultRamId : null;

    /// <summary>The memory of a machine without NUMA cells; null where it is not one object.</summary>
    public static MemoryPiece? Whole(PlanContext context) =>
        BackendOf(context) is { } id ? new MemoryPiece(id, Initial(context), "/domain/memory") { IsWhole = true } : null;

    /// <summary>Bytes at start, modules left out.</summary>
    private static ulong Initial(PlanContext context) =>
        (context.Definition.Memory.Size ?? 0) - MemoryAlignment.Plugged(context.Definition.Devices);

    private static string InKib(ulong bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / Kib}k");

    private static string Why(PlanContext context)
    {
        var (asked, given) = (context.AskedMemory.Size ?? 0, context.Definition.Memory.Size ?? 0);
        return asked == given
            ? $"The guest has {given / Mib} MiB."
            : $"{asked / Kib} KiB are rounded up to {given / Mib} MiB, for the machine takes whole blocks only.";
    }
}
