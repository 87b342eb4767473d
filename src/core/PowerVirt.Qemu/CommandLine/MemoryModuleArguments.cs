using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Memories;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Memory modules and what they are made of.</summary>
internal static class MemoryModuleArguments
{
    public static IEnumerable<Argument> Of(MemoryModule module, PlanContext context)
    {
        var piece = PieceOf(module, context);
        foreach (var argument in new MemoryBackend(piece, context).Arguments()) yield return argument;
        yield return context.Device(
        [
            ("driver", DriverOf(module.Model)),
            ("node", module.Node),
            ("label-size", QemuValue.Of(module.LabelSize)),
            ("block-size", QemuValue.Of(module.BlockSize)),
            ("requested-size", QemuValue.Of(module.RequestedSize)),
            ("uuid", module.Uuid?.ToString()),
            ("unarmed", module is { Model: MemoryModel.Nvdimm, ReadOnly: true } ? true : null),
            ("memdev", piece.Id),
            ("memaddr", QemuValue.Of(module.GuestAddress)),
            ("id", module.Alias),
            .. Place(module.Address),
            .. AddressProperties.Of(module, context),
        ], "A memory module.", module);
    }

    public static MemoryPiece PieceOf(MemoryModule module, PlanContext context) =>
        new($"mem{module.Alias}", module.Size, context.PathOf(module)) { Cell = module.Node, Module = module };

    private static IEnumerable<(string Key, QemuValue? Value)> Place(DeviceAddress? address) =>
        address is DimmAddress dimm ? [("slot", dimm.Slot), ("addr", QemuValue.Of(dimm.Base))] : [];

    private static string DriverOf(MemoryModel model) => model switch
    {
        MemoryModel.Dimm => "pc-dimm",
        MemoryModel.Nvdimm => "nvdimm",
        MemoryModel.VirtioPmem => "virtio-pmem-pci",
        MemoryModel.VirtioMem => "virtio-mem-pci",
        _ => throw new System.Diagnostics.UnreachableException("Rules refuse other models."),
    };
}
