using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Memories;
using PowerVirt.Domain.Xml.Devices.Memories;

namespace PowerVirt.Domain.Rules;

/// <summary>What a memory module must say, and where it can be.</summary>
internal static class MemoryModuleRules
{
    private const ulong KiB = 1024;

    /// <summary>The label's least size (libnvdimm).</summary>
    private const ulong LeastLabel = 128 * KiB;

    /// <summary>A transparent huge page.</summary>
    private const ulong LeastBlock = 2048 * KiB;

    public static IEnumerable<Problem> Check(DomainDefinition domain, MachineFacts facts)
    {
        var modules = domain.Devices.Of<MemoryModule>().ToList();
        if (modules.Count == 0) return [];
        return
        [
            .. CheckSlots(domain, modules),
            .. modules.SelectMany(module => CheckNode(domain, module).Concat(Check(domain, module, facts))),
            .. CheckPlaces(modules),
        ];
    }

    private static IEnumerable<Problem> CheckSlots(DomainDefinition domain, List<MemoryModule> modules)
    {
        if (domain.Memory.Maximum is null && domain.Memory.Slots is null)
            yield return Bad(modules[0], "cannot use/hotplug a memory device when domain 'maxMemory' is not defined");
        else if (modules.Count > domain.Memory.Slots)
        {
            yield return Bad(
                modules[^1], $"memory device count '{modules.Count}' exceeds slots count '{domain.Memory.Slots}'");
        }
    }

    private static IEnumerable<Problem> Check(DomainDefinition domain, MemoryModule module, MachineFacts facts)
    {
        var name = MemoryModuleXml.Models[module.Model];
        if (module.HasSlot && module.Address is not (null or DimmAddress))
        {
            yield return Bad(
                module,
                "only 'dimm' addresses are supported for the "
                    + $"{(module.Model == MemoryModel.Dimm ? "pc-dimm" : "nvdimm")} device");
        }

        switch (module.Model)
        {
            case MemoryModel.Nvdimm:
                foreach (var problem in CheckPersistent(domain, module)) yield return problem;
                break;
            case MemoryModel.VirtioPmem or MemoryModel.VirtioMem:
                if (!facts.HasDevice($"{name}-pci"))
                    yield return Bad(module, $"{name} isn't supported by this QEMU binary");
                if (module.Address is not (null or PciAddress))
                    yield return Bad(module, $"only 'pci' addresses are supported for the {name} device");
                foreach (var problem in module.Model == MemoryModel.VirtioMem
                    ? CheckVirtioMem(module)
                    : CheckVirtioPmem(module))
                    yield return problem;
                break;
            case MemoryModel.SgxEpc or MemoryModel.Egm:
                yield return Bad(module, $"The memory device '{name}' does not exist on POWER: dimm and nvdimm do.");
                break;
        }
    }

    private static IEnumerable<Problem> CheckPersistent(DomainDefinition domain, MemoryModule module)
    {
        if (module.Source.Path is null) yield return Wrong(module, "path is required for model 'nvdimm'");
        if (module.Discard == true) yield return Bad(module, "discard is not supported for nvdimms");
        if (module.LabelSize is > 0 and < LeastLabel)
            yield return Wrong(module, "nvdimm label must be at least 128KiB");
        if (module.LabelSize >= module.Size) yield return Wrong(module, "label size must be smaller than NVDIMM size");
        if (module.LabelSize is null or 0 && domain.Os.Architecture is { WordSize: 64 })
            yield return Bad(module, "label size is required for NVDIMM device");
    }

    private static IEnumerable<Problem> CheckVirtioPmem(MemoryModule module)
    {
        if (module.Source.Path is null) yield return Wrong(module, "path is required for model 'virtio-pmem'");
        if (module.Discard == true) yield return Bad(module, "discard is not supported for model 'virtio-pmem'");
        if (module.Access != MemoryAccess.Shared)
            yield return Bad(module, "shared access mode required for virtio-pmem device");
        if (module.Node is not null) yield return Bad(module, "virtio-pmem does not support NUMA nodes");
    }

    private static IEnumerable<Problem> CheckVirtioMem(MemoryModule module)
    {
        if (module.RequestedSize > module.Size)
        {
            yield return Wrong(
                module, $"requested size must be smaller than or equal to @size ({module.Size / KiB}KiB)");
        }

        if (module.BlockSize is not { } block || !ulong.IsPow2(block))
            yield return Wrong(module, "block size must be a power of two");
        else if (block < LeastBlock)
            yield return Wrong(module, $"block size too small, must be at least {LeastBlock / KiB}KiB");
        else if (module.RequestedSize % block != 0)
            yield return Wrong(module, "requested size must be an integer multiple of block size");
        else if (module.GuestAddress % block != 0)
            yield return Wrong(module, "memory device address must be aligned to blocksize");
    }

    // Where virtio devices put their memory, one must end before the next one begins.
    private static IEnumerable<Problem> CheckPlaces(List<MemoryModule> modules)
    {
        var fixedOnes = modules.Where(module => module.GuestAddress is > 0)
            .OrderBy(module => module.GuestAddress).ToList();
        for (var i = 1; i < fixedOnes.Count; i++)
        {
            var (start, next) = (fixedOnes[i - 1].GuestAddress!.Value, fixedOnes[i].GuestAddress!.Value);
            if (fixedOnes[i - 1].Size > next - start)
            {
                yield return Bad(
                    fixedOnes[i - 1],
                    $"memory device address [0x{start:x}:0x{start + fixedOnes[i - 1].Size:x}] overlaps with other "
                        + $"memory device (0x{next:x})");
            }
        }
    }

    private static IEnumerable<Problem> CheckNode(DomainDefinition domain, MemoryModule module)
    {
        var cells = domain.Cpu?.Numa?.Cells.Length ?? 0;
        if (module.Model == MemoryModel.VirtioPmem) yield break;
        if (cells == 0)
        {
            if (module.Node is not null)
                yield return Wrong(module, "can't add memory backend as guest has no NUMA nodes configured");
            yield break;
        }

        if (module.Node is null) yield return Bad(module, "target NUMA node needs to be specified for memory device");
        else if (module.Node >= cells)
        {
            yield return Wrong(
                module,
                $"can't add memory backend for guest node '{module.Node}' as the guest has only '{cells}' NUMA nodes "
                    + "configured");
        }
    }

    private static Problem Bad(MemoryModule module, string message) =>
        new(ErrorCode.ConfigUnsupported, message, module.Origin.Place);

    private static Problem Wrong(MemoryModule module, string message) =>
        new(ErrorCode.XmlDetail, message, module.Origin.Place);
}
