namespace PowerVirt.Qemu.Capabilities;

/// <summary>A name that libvirt has for something a QEMU can do, and the fact it stems from.</summary>
public sealed record LibvirtFlag(string Name, Fact Fact);
