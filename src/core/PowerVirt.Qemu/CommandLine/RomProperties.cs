using PowerVirt.Domain.Devices;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>The option ROM of a PCI device.</summary>
internal static class RomProperties
{
    // No file at all is how QEMU is told that there is no ROM.
    public static IEnumerable<(string Key, QemuValue? Value)> Of(Device device) =>
    [
        ("rombar", device.Rom is { Enabled: not false, Bar: { } bar } ? bar ? 1 : 0 : null),
        ("romfile", device.Rom is { Enabled: false } ? "" : device.Rom?.File),
    ];
}
