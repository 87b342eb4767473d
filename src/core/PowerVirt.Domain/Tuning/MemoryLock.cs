using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;

namespace PowerVirt.Domain.Tuning;

/// <summary>
/// How much memory QEMU must be allowed to lock (RLIMIT_MEMLOCK), in bytes: devices of the host write into the guest's
/// memory at fixed places, and KVM on POWER charges its tables to the process.
/// </summary>
public static class MemoryLock
{
    /// <summary>Nothing bounds what QEMU may lock.</summary>
    public const ulong Unlimited = ulong.MaxValue;

    private const ulong Mebibyte = 1 << 20, Gibibyte = 1 << 30;

    /// <summary>Per host bridge: TCEs of a 32-bit window of 2 GiB, 8 bytes for each page of 4 KiB.</summary>
    private const ulong WindowTables = 4 * Mebibyte;

    /// <summary>What KVM and VFIO lock of a guest's memory through one 32-bit window.</summary>
    private const ulong Window = 2 * Gibibyte;

    /// <summary>Upper levels of those tables, and the tables of virtual I/O devices.</summary>
    private const ulong Rest = 8 * Mebibyte;

    /// <summary>The limit for a completed definition; null where QEMU's own is good enough.</summary>
    public static ulong? LimitOf(DomainDefinition domain) =>
        domain.MemoryTune.HardLimit is { } limit ? limit
        : domain.MemoryBacking.Locked ? Unlimited
        : domain.Type == VirtType.Kvm && domain.Os.Architecture is { IsPower: true, WordSize: 64 } ? UnderKvm(domain)
        : Elsewhere(domain);

    // A hash table takes 1/128 of the most memory that the guest may come to have.
    private static ulong UnderKvm(DomainDefinition domain)
    {
        var bridges = (ulong)domain.Devices.Of<Controller>().Count(IsHostBridge);
        var memory = domain.Memory.Size ?? 0;
        var own = Math.Max(domain.Memory.Maximum ?? 0, memory) / 128;
        var limit = Memory.Sum([own, bridges * WindowTables, Rest]);
        if (!HasVfio(domain)) return limit;

        // A guest either keeps the 32-bit windows, or has a window per bridge over all of its memory, with 8 bytes for
        // each page of 4 KiB (PAPR's dynamic DMA windows).
        var windows = bridges * Window;
        var dynamicWindows = Memory.Sum([memory, bridges * (memory / 512), Rest]);
        return Memory.Sum([limit, Math.Max(windows, dynamicWindows)]);
    }

    // The memory once for all VFIO devices, once more for every vDPA device, and 1 GiB for what devices show of theirs.
    private static ulong? Elsewhere(DomainDefinition domain)
    {
        var vdpa = domain.Devices.Of<Interface>().Count(card => card.Source is InterfaceSource.Vdpa);
        var times = vdpa + (HasVfio(domain) ? 1 : 0);
        return times == 0 ? null : Memory.Sum([.. Enumerable.Repeat(domain.Memory.Size ?? 0, times), Gibibyte]);
    }

    private static bool IsHostBridge(Controller controller) =>
        controller is { Type: ControllerType.Pci, Model: null or "pci-root" };

    // QEMU drives an NVMe disk through VFIO, too.
    private static bool HasVfio(DomainDefinition domain) =>
        domain.Devices.Of<HostDevice>()
            .Any(device => device.Source is HostDeviceSource.Pci or HostDeviceSource.Mediated)
        || domain.Devices.Of<Interface>()
            .Any(card => card.Source is InterfaceSource.HostDevice { Device: HostDeviceSource.Pci })
        || domain.Devices.Of<Disk>().Any(disk => disk.Source?.Storage is NvmeStorage);
}
