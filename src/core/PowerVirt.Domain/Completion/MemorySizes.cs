namespace PowerVirt.Domain.Completion;

/// <summary>Makes one sum of what the document says about memory in several places.</summary>
internal static class MemorySizes
{
    public static DomainDefinition Complete(DomainDefinition domain, bool isNew)
    {
        var memory = domain.Memory;
        var cells = memory.Size is null or 0 || isNew ? domain.Cpu?.Numa?.Size ?? 0 : 0;
        // Where there are NUMA cells they are right: the total was always written down twice, and often wrongly.
        var size = cells > 0 ? Memory.Sum([cells, MemoryAlignment.Plugged(domain.Devices)]) : memory.Size;
        var current = memory.Current is > 0 and var wanted && wanted <= size ? wanted : size;
        return domain with { Memory = memory with { Size = size, Current = current } };
    }
}
