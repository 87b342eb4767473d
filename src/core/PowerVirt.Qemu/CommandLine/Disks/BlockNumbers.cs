using PowerVirt.Domain.Devices;

namespace PowerVirt.Qemu.CommandLine.Disks;

/// <summary>
/// Numbers the images of all disks as libvirt does: from the last disk to the first, in each from the top to the
/// bottom, empty drives left out. The names of block nodes come from it.
/// </summary>
internal static class BlockNumbers
{
    /// <summary>
    /// The number of each disk's uppermost image; those beneath follow. Disks of a running guest keep what they have.
    /// </summary>
    public static Dictionary<Disk, int> Of(DeviceList devices)
    {
        var numbers = new Dictionary<Disk, int>(ReferenceEqualityComparer.Instance);
        var disks = devices.Of<Disk>().Where(BlockChain.Has).ToArray();
        var next = 1;
        foreach (var disk in disks.Where(disk => disk.Source?.Index is not null))
        {
            numbers[disk] = (int)disk.Source!.Index!.Value;
            next = Math.Max(next, numbers[disk] + BlockChain.LengthOf(disk));
        }

        foreach (var disk in disks.Reverse().Where(disk => disk.Source?.Index is null))
        {
            numbers[disk] = next;
            next += BlockChain.LengthOf(disk);
        }

        return numbers;
    }

    /// <summary>The same devices with the numbers written down, so that others may come and go.</summary>
    public static DeviceList Written(DeviceList devices)
    {
        var numbers = Of(devices);
        return devices.Select(device => device is Disk { Source: { Index: null } source } disk && numbers.TryGetValue(disk, out var number)
            ? disk with { Source = source with { Index = (uint)number } }
            : device);
    }
}
