using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Devices.Memories;
using PowerVirt.Domain.Devices.Sounds;

namespace PowerVirt.Qemu.Planning;

/// <summary>Names devices as problems and explanations do: by where they were written down, or by where they will stand.</summary>
internal static class DevicePaths
{
    public static Dictionary<Device, string> Of(DeviceList devices)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var device in devices) counts[ElementOf(device)] = counts.GetValueOrDefault(ElementOf(device)) + 1;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var paths = new Dictionary<Device, string>(devices.Count, ReferenceEqualityComparer.Instance);
        foreach (var device in devices)
        {
            var element = ElementOf(device);
            var number = seen[element] = seen.GetValueOrDefault(element) + 1;
            paths[device] = device.Origin.Path
                ?? (counts[element] == 1 ? $"/domain/devices/{element}" : $"/domain/devices/{element}[{number}]");
        }

        return paths;
    }

    private static string ElementOf(Device device) => device switch
    {
        Disk => "disk",
        Controller => "controller",
        Interface => "interface",
        Serial => "serial",
        Domain.Devices.Console => "console",
        Channel => "channel",
        Input => "input",
        Tpm => "tpm",
        Graphics => "graphics",
        Video => "video",
        Audio => "audio",
        Memballoon => "memballoon",
        Rng => "rng",
        Panic => "panic",
        MemoryModule => "memory",
        Nvram => "nvram",
        Filesystem => "filesystem",
        HostDevice => "hostdev",
        Sound => "sound",
        Watchdog => "watchdog",
        RedirectedDevice => "redirdev",
        RedirectionFilter => "redirfilter",
        Hub => "hub",
        Smartcard => "smartcard",
        SharedMemory => "shmem",
        Vsock => "vsock",
        Crypto => "crypto",
        ParallelPort => "parallel",
        Lease => "lease",
        Iommu => "iommu",
        _ => "*",
    };
}
