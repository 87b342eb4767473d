using PowerVirt.Domain.Devices;

namespace PowerVirt.Qemu.CommandLine.Disks;

/// <summary>
/// Numbers the images of all disks as libvirt does: from the last disk to the first, in each from the top to the
/// bottom, empty drives left out. The names of block nodes come from it.
/// </summary>
internal static class BlockNumbers
{
    /// <summary>The number of each disk's uppermost image; those beneath follow.</summary>
    public static Dictionary<Disk, int> Of(DeviceList devices)
    {
        var numbers = new Dictionary<Disk, int>(ReferenceEqualityComparer.Instance);
        var next = 1;
        foreach (var disk in devices.Of<Disk>().Reverse().Where(BlockChain.Has))
        {
            numbers[disk] = next;
            next += BlockChain.LengthOf(disk);
        }

        return numbers;
    }
}
