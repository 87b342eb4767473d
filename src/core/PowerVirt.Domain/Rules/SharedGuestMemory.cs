namespace PowerVirt.Domain.Rules;

/// <summary>Says whether another process may see all of a guest's memory, as vhost-user and vDPA need it.</summary>
internal static class SharedGuestMemory
{
    public const string Remedy = "Add <memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>.";

    public static bool Is(DomainDefinition domain)
    {
        var usual = domain.MemoryBacking.Access;
        return domain.Cpu?.Numa is { Cells: { IsEmpty: false } cells }
            ? cells.All(cell => (cell.Access ?? usual) == MemoryAccess.Shared)
            : usual == MemoryAccess.Shared;
    }
}
