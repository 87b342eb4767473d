using PowerVirt.Domain.Completion;

namespace PowerVirt.Domain.Rules;

/// <summary>What pseries demands of memory sizes (QEMU's spapr.c: SPAPR_MEMORY_BLOCK_SIZE).</summary>
internal static class MemoryRules
{
    private const ulong MiB = 1 << 20;
    private const ulong Block = 256 * MiB;

    /// <summary>QEMU's SPAPR_MAX_RAM_SLOTS.</summary>
    private const uint MostSlots = 32;

    private static readonly XmlPlace Memory = new("/domain/memory", 0);
    private static readonly XmlPlace MaxMemory = new("/domain/maxMemory", 0);

    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var memory = domain.Memory;
        if (memory.Size is not { } size)
        {
            yield return new Problem(ErrorCode.XmlError, "Memory size must be specified via <memory> or in the <numa> configuration", new XmlPlace("/domain", 0));
            yield break;
        }

        if (size == 0) yield return new Problem(ErrorCode.XmlError, "The memory size is 0; pseries guests start at 256 MiB.", Memory);
        if (!ImplicitDevices.IsPseries(domain)) yield break;
        if (Misaligned(size, "memory size", Memory) is { } wrongSize) yield return wrongSize;
        if (memory.Maximum is not { } maximum) yield break;
        if (Misaligned(maximum, "maximum memory size", MaxMemory) is { } wrongMaximum) yield return wrongMaximum;
        if (maximum < size)
            yield return new Problem(ErrorCode.ConfigUnsupported, $"The maximum memory size ({maximum / MiB} MiB) is below the memory size ({size / MiB} MiB).", MaxMemory);
        if (memory.Slots is null or 0)
            yield return new Problem(ErrorCode.XmlError, "both maximum memory size and memory slot count must be specified", MaxMemory);
        if (memory.Slots > MostSlots)
            yield return new Problem(ErrorCode.ConfigUnsupported, $"{memory.Slots} memory slots were asked for; pseries guests have at most {MostSlots}.", MaxMemory);
    }

    private static Problem? Misaligned(ulong bytes, string what, XmlPlace place)
    {
        if (bytes == 0 || bytes % Block == 0) return null;
        var below = bytes / Block * Block / MiB;
        var above = below + Block / MiB;
        var near = below == 0 ? $"{above} MiB" : $"{below} MiB or {above} MiB";
        return new Problem(
            ErrorCode.ConfigUnsupported, $"The {what} {Show(bytes)} is not a multiple of 256 MiB, as pseries guests need it.", place,
            $"The nearest sizes that work: {near}.");
    }

    private static string Show(ulong bytes) => bytes % MiB == 0 ? $"{bytes / MiB} MiB" : $"{bytes / 1024} KiB";
}
