using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Memories;

namespace PowerVirt.Domain.Completion;

/// <summary>Rounds sizes of memory as libvirt does when a guest starts:
/// up to whole blocks, persistent modules down.</summary>
public static class MemoryAlignment
{
    private const ulong MiB = 1 << 20;

    /// <summary>The block of 64-bit POWER guests (QEMU's SPAPR_MEMORY_BLOCK_SIZE), in bytes.</summary>
    public const ulong Pseries = 256 * MiB;

    /// <summary>The definition with the sizes that QEMU is started with,
    /// and a problem for each size that cannot be rounded any more.</summary>
    public static Parsed<DomainDefinition> AtStart(DomainDefinition domain)
    {
        var block = domain.Os.Architecture is { WordSize: 64 } ? Pseries : MiB;
        var problems = new List<Problem>();
        var cells = domain.Cpu?.Numa?.Cells.Select(cell =>
            cell with
            {
                Size = Up(cell.Size, block, $"memory size of NUMA node '{cell.Id}' overflowed after alignment"),
            })
            .ToList();
        var devices = domain.Devices.Select(device =>
            device is MemoryModule module ? module with { Size = Module(module, block, problems) } : device);
        var plugged = Plugged(devices);
        var initial = cells is not null ? Memory.Sum(cells.Select(cell => cell.Size))
            : Up(
                (domain.Memory.Size ?? 0) - Math.Min(domain.Memory.Size ?? 0, Plugged(domain.Devices)), block,
                "initial memory size overflowed after alignment");
        var total = Memory.Sum([initial, plugged]);
        if (total > Memory.Most) Refuse("initial memory size overflowed after alignment");
        return new Parsed<DomainDefinition>(
            domain with
            {
                Memory = domain.Memory with
                {
                    Size = total,
                    Current = domain.Memory.Current == domain.Memory.Size ? total : domain.Memory.Current,
                    Maximum = domain.Memory.Maximum is { } maximum
                        ? Up(maximum, block, "maximum memory size overflowed after alignment")
                        : null,
                },
                Cpu = cells is null
                    ? domain.Cpu
                    : domain.Cpu! with { Numa = domain.Cpu.Numa! with { Cells = [.. cells] } },
                Devices = devices,
            }, problems);

        ulong Up(ulong size, ulong to, string overflow)
        {
            if (size <= Memory.Most - to + 1) return (size + to - 1) / to * to;
            Refuse(overflow);
            return size;
        }

        void Refuse(string message) =>
            problems.Add(new Problem(ErrorCode.ConfigUnsupported, message, new XmlPlace("/domain/memory", 0)));
    }

    /// <summary>Bytes of all modules of a definition.</summary>
    public static ulong Plugged(DeviceList devices) =>
        Memory.Sum(devices.Of<MemoryModule>().Select(module => module.Size));

    /// <summary>The size of one module, rounded.</summary>
    internal static ulong Module(MemoryModule module, ulong block, List<Problem> problems)
    {
        if (module.Size > Memory.Most - block) return module.Size;
        if (module.Model != MemoryModel.Nvdimm || block != Pseries) return (module.Size + block - 1) / block * block;
        // The guest sees what the label leaves; rounding that up would read past the end of the module's file.
        var label = module.LabelSize ?? 0;
        if (module.Size >= block + label) return (module.Size - label) / block * block + label;
        problems.Add(new Problem(
            ErrorCode.XmlError, "minimum target size for the NVDIMM must be 256MB plus the label size",
            module.Origin.Place));
        return module.Size;
    }
}
