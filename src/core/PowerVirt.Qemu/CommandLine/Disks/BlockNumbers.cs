using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;

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
            next = Math.Max(next, 1 + BlockChain.Of(disk, numbers[disk]).Max(layer => layer.Number));
        }

        foreach (var disk in disks.Reverse().Where(disk => disk.Source?.Index is null))
        {
            numbers[disk] = next;
            next += BlockChain.LengthOf(disk);
        }

        return numbers;
    }

    /// <summary>The first number that no image has.</summary>
    public static int Next(DeviceList devices) =>
        1 + Of(devices).SelectMany(top => BlockChain.Of(top.Key, top.Value)).Select(layer => layer.Number).DefaultIfEmpty().Max();

    /// <summary>The same devices with the numbers written down, so that others may come and go.</summary>
    public static DeviceList Written(DeviceList devices)
    {
        var numbers = Of(devices);
        return devices.Select(device => device is Disk { Source: { Index: null } source } disk && numbers.TryGetValue(disk, out var number)
            ? disk with { Source = source with { Index = (uint)number }, Backing = Written(disk.Backing, number + 1) }
            : device);
    }

    private static BackingStore? Written(BackingStore? backing, int number) => backing?.Image is not { } image ? backing
        : backing with { Image = image with { Index = (uint)number, Backing = Written(image.Backing, number + 1) } };
}
