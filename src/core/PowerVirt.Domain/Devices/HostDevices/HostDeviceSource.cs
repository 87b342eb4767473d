using PowerVirt.Domain.Devices.Disks;

namespace PowerVirt.Domain.Devices.HostDevices;

/// <summary>Which device of the host is meant.</summary>
public abstract record HostDeviceSource
{
    /// <summary>A PCI device.</summary>
    public sealed record Pci(HostPciAddress Address) : HostDeviceSource
    {
        /// <summary><c>vfio</c>, the only way there is; null until completion.</summary>
        public string? Driver { get; init; }

        /// <summary>A VFIO driver for just this kind of device; null lets the host choose.</summary>
        public string? DriverModel { get; init; }

        public bool? WriteFiltering { get; init; }
    }

    /// <summary>A USB device, by what it is or by where it is.</summary>
    public sealed record Usb : HostDeviceSource
    {
        public uint? Vendor { get; init; }

        public uint? Product { get; init; }

        public uint? Bus { get; init; }

        public uint? Device { get; init; }

        public StartupPolicy? StartupPolicy { get; init; }

        public UsbGuestReset? GuestReset { get; init; }

        /// <summary>Whether the guest runs without it, for it was not there at the start.</summary>
        public bool Missing { get; init; }
    }

    /// <summary>A SCSI LUN of one of the host's adapters.</summary>
    public sealed record Scsi(string Adapter, uint Bus, uint Target, ulong Unit) : HostDeviceSource
    {
        public bool? RawIo { get; init; }

        public bool? Filtered { get; init; }
    }

    /// <summary>A SCSI LUN that QEMU reaches over iSCSI by itself.</summary>
    public sealed record Iscsi(string Name, string Host, string? Port) : HostDeviceSource
    {
        public string? Initiator { get; init; }

        public Authentication? Login { get; init; }
    }

    /// <summary>A SCSI target that the host's kernel serves.</summary>
    public sealed record ScsiHost(string Wwpn) : HostDeviceSource
    {
        /// <summary>virtio revision; null is QEMU's default.</summary>
        public string? Model { get; init; }
    }

    /// <summary>A part of a device that a driver of the host lends out.</summary>
    public sealed record Mediated(Guid Uuid, string Model) : HostDeviceSource
    {
        /// <summary>Whether the part's screen is shown.</summary>
        public bool? Display { get; init; }

        /// <summary>Whether there is a screen before the guest's driver runs.</summary>
        public bool? RamFb { get; init; }
    }
}

/// <summary>An address on the host's PCI buses.</summary>
public readonly record struct HostPciAddress(uint Domain, uint Bus, uint Slot, uint Function)
{
    public override string ToString() => $"{Domain:x4}:{Bus:x2}:{Slot:x2}.{Function}";
}

/// <summary>Which resets by the guest reach a USB device.</summary>
public enum UsbGuestReset
{
    Off,
    Uninitialized,
    On,
}
