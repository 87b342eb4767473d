using PowerVirt.Domain.Completion;

namespace PowerVirt.Domain.Rules;

/// <summary>Sizes of memory that contradict one another.</summary>
internal static class MemoryRules
{
    private static readonly XmlPlace MaxMemory = new("/domain/maxMemory", 0);

    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var memory = domain.Memory;
        var plugged = MemoryAlignment.Plugged(domain.Devices);
        if (plugged > (memory.Size ?? 0))
        {
            yield return new Problem(
                ErrorCode.XmlError, "Total size of memory devices exceeds the total memory size",
                new XmlPlace("/domain/memory", 0));
        }

        if ((memory.Size ?? 0) == plugged)
        {
            yield return new Problem(
                ErrorCode.XmlError, "Memory size must be specified via <memory> or in the <numa> configuration",
                new XmlPlace("/domain", 0));
        }

        if (memory.Maximum is > 0 != memory.Slots is > 0)
        {
            yield return new Problem(
                ErrorCode.XmlError, "both maximum memory size and memory slot count must be specified", MaxMemory);
        }

        if (memory.Maximum is > 0 and var maximum && maximum < memory.Size)
        {
            yield return new Problem(
                ErrorCode.XmlError, "maximum memory size must be equal or greater than the actual memory size",
                MaxMemory);
        }
    }
}
