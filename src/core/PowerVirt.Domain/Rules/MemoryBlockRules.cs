using PowerVirt.Domain.Completion;

namespace PowerVirt.Domain.Rules;

/// <summary>
/// What pseries demands of memory sizes (QEMU's spapr.c: SPAPR_MEMORY_BLOCK_SIZE). libvirt rounds them up at start;
/// whoever writes a definition is better told.
/// </summary>
internal static class MemoryBlockRules
{
    private const ulong MiB = 1 << 20;
    private const ulong Block = MemoryAlignment.Pseries;

    /// <summary>QEMU's SPAPR_MAX_RAM_SLOTS.</summary>
    private const uint MostSlots = 32;

    private static readonly XmlPlace MaxMemory = new("/domain/maxMemory", 0);

    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        if (!ImplicitDevices.IsPseries(domain)) yield break;
        var memory = domain.Memory;
        if (memory.Maximum is { } maximum && Misaligned(maximum, "maximum memory size", MaxMemory) is { } wrongMaximum)
            yield return wrongMaximum;
        if (memory.Slots > MostSlots)
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported,
                $"{memory.Slots} memory slots were asked for; pseries guests have at most {MostSlots}.", MaxMemory);
        }

        if (domain.Cpu?.Numa is { } numa)
        {
            foreach (var cell in numa.Cells)
            {
                if (Misaligned(
                    cell.Size, $"memory size of NUMA cell {cell.Id}",
                    new XmlPlace($"/domain/cpu/numa/cell[{cell.Id + 1}]", 0)) is { } wrongCell)
                    yield return wrongCell;
            }
        }
        else if (memory.Size is { } size
            && Misaligned(
                size - Math.Min(size, MemoryAlignment.Plugged(domain.Devices)), "memory size",
                new XmlPlace("/domain/memory", 0)) is { } wrongSize)
        {
            yield return wrongSize;
        }
    }

    private static Problem? Misaligned(ulong bytes, string what, XmlPlace place)
    {
        if (bytes % Block == 0) return null;
        var below = bytes / Block * Block / MiB;
        var above = below + Block / MiB;
        var near = below == 0 ? $"{above} MiB" : $"{below} MiB or {above} MiB";
        return new Problem(
            ErrorCode.ConfigUnsupported,
            $"The {what} {Show(bytes)} is not a multiple of 256 MiB, as pseries guests need it.", place,
            $"The nearest sizes that work: {near}.");
    }

    private static string Show(ulong bytes) => bytes % MiB == 0 ? $"{bytes / MiB} MiB" : $"{bytes / 1024} KiB";
}
