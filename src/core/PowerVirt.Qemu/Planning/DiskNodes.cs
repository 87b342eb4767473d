using PowerVirt.Domain.Devices;

namespace PowerVirt.Qemu.Planning;

/// <summary>
/// Numbers the disks' block nodes as libvirt does: from the last disk to the first, empty drives left out.
/// </summary>
internal static class DiskNodes
{
    public static Dictionary<Disk, int> Number(DeviceList devices)
    {
        var disks = devices.Of<Disk>().Where(disk => disk.Source is not null).ToArray();
        var numbers = new Dictionary<Disk, int>(disks.Length, ReferenceEqualityComparer.Instance);
        for (var i = 0; i < disks.Length; i++) numbers[disks[i]] = disks.Length - i;
        return numbers;
    }
}
