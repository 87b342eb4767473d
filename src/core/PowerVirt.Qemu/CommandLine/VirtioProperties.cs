using PowerVirt.Domain.Devices;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>
/// What all virtio devices have in common on the command line: the variant of the model and four switches.
/// </summary>
internal static class VirtioProperties
{
    public static IEnumerable<(string Key, QemuValue? Value)> Of(Device device) =>
    [
        ("iommu_platform", device.Virtio?.Iommu),
        ("ats", device.Virtio?.Ats),
        ("packed", device.Virtio?.Packed),
        ("page-per-vq", device.Virtio?.PagePerVq),
    ];

    /// <summary>
    /// The PCI device of a virtio class: <c>virtio-net-pci-transitional</c> for <c>virtio-transitional</c>.
    /// </summary>
    public static string Pci(string type, string? model) => model switch
    {
        { } when model.EndsWith("-non-transitional", StringComparison.Ordinal) => $"{type}-pci-non-transitional",
        { } when model.EndsWith("-transitional", StringComparison.Ordinal) => $"{type}-pci-transitional",
        _ => $"{type}-pci",
    };
}
