using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;

namespace PowerVirt.Domain.Creation;

/// <summary>Disks of a new guest.</summary>
internal static class DesignedDisks
{
    public static Disk Virtio(WishedDisk wish, int number) => new()
    {
        Kind = DiskKind.Disk,
        Bus = DiskBus.Virtio,
        Target = Name("vd", number),
        Source = SourceOf(wish),
        SourceType = SourceOf(wish).Storage.Type,
        // What the guest gives up goes back to the host, whatever lies below.
        Driver = new DiskDriver { Name = "qemu", Format = wish.Format, Discard = Discard.Unmap },
    };

    /// <summary>On SCSI, for firmware and guests look for drives with a tray there.</summary>
    public static Disk Cdrom(WishedDisk wish, int number) => new()
    {
        Kind = DiskKind.Cdrom,
        Bus = DiskBus.Scsi,
        Target = Name("sd", number),
        Source = SourceOf(wish),
        SourceType = SourceOf(wish).Storage.Type,
        Driver = new DiskDriver { Name = "qemu", Format = wish.Format },
        ReadOnly = true,
    };

    private static DiskSource SourceOf(WishedDisk wish) =>
        new() { Storage = wish.IsDevice ? new BlockStorage(wish.Path) : new FileStorage(wish.Path) };

    // vda, …, vdz, vdaa: as Linux counts them.
    private static string Name(string prefix, int number)
    {
        var letters = "";
        for (var left = number; left >= 0; left = (left / 26) - 1) letters = (char)('a' + (left % 26)) + letters;
        return prefix + letters;
    }
}
