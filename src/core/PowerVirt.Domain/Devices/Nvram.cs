namespace PowerVirt.Domain.Devices;

/// <summary>The pseries NVRAM's place on the virtual I/O bus; without it QEMU puts one where it likes.</summary>
public sealed record Nvram : Device;
