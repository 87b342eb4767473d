namespace PowerVirt.Domain.Devices.Memories;

/// <summary>Memory that comes as a device of its own:
/// a DIMM, a persistent module, or memory of a virtio device.</summary>
public sealed record MemoryModule : Device
{
    public required MemoryModel Model { get; init; }

    public MemoryAccess? Access { get; init; }

    public bool? Discard { get; init; }

    /// <summary>By which a guest tells persistent modules apart; null until completion.</summary>
    public Guid? Uuid { get; init; }

    public MemoryModuleSource Source { get; init; } = new();

    /// <summary>Bytes, the label of a persistent module included.</summary>
    public ulong Size { get; init; }

    /// <summary>The guest's NUMA node; null where none is written.</summary>
    public uint? Node { get; init; }

    /// <summary>Bytes at the module's end that name its parts.</summary>
    public ulong? LabelSize { get; init; }

    public bool ReadOnly { get; init; }

    /// <summary>In how large pieces virtio-mem gives and takes.</summary>
    public ulong? BlockSize { get; init; }

    /// <summary>How much of virtio-mem the guest is to have.</summary>
    public ulong? RequestedSize { get; init; }

    /// <summary>How much of virtio-mem the guest has; known while it runs.</summary>
    public ulong? CurrentSize { get; init; }

    /// <summary>Where in the guest's memory a virtio device puts its own.</summary>
    public ulong? GuestAddress { get; init; }

    /// <summary>Whether virtio-mem is shared out among several slots.</summary>
    public bool? DynamicSlots { get; init; }

    /// <summary>Whether the module is plugged into one of the slots that <c>maxMemory</c> counts.</summary>
    public bool HasSlot => Model is MemoryModel.Dimm or MemoryModel.Nvdimm;
}

/// <summary>What the host makes a module of.</summary>
public sealed record MemoryModuleSource
{
    /// <summary>The host's NUMA nodes.</summary>
    public NumberSet? Nodes { get; init; }

    /// <summary>Bytes of a page.</summary>
    public ulong? PageSize { get; init; }

    public string? Path { get; init; }

    /// <summary>Bytes to which QEMU aligns the mapping of <see cref="Path"/>.</summary>
    public ulong? Alignment { get; init; }

    /// <summary>Whether <see cref="Path"/> is persistent memory itself.</summary>
    public bool Persistent { get; init; }
}

/// <summary>Models of memory devices.</summary>
public enum MemoryModel
{
    Dimm,
    Nvdimm,
    VirtioPmem,
    VirtioMem,
    SgxEpc,
    Egm,
}
