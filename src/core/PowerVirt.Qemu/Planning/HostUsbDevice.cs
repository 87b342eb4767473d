namespace PowerVirt.Qemu.Planning;

/// <summary>A USB device that is plugged into the host: where it is, and what it is.</summary>
public sealed record HostUsbDevice(uint Bus, uint Device, uint Vendor, uint Product);
