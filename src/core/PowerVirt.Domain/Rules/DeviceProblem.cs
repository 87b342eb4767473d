using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Rules;

/// <summary>A problem at the place of a device.</summary>
internal static class DeviceProblem
{
    public static Problem Unsupported(Device device, string message, string? remedy = null) =>
        Of(device, ErrorCode.ConfigUnsupported, message, remedy);

    public static Problem Wrong(Device device, string message, string? remedy = null) =>
        Of(device, ErrorCode.XmlError, message, remedy);

    public static Problem Of(Device device, ErrorCode code, string message, string? remedy = null) =>
        new(code, message, device.Origin.Place, remedy);

    /// <summary>One for each option of virtio that a device without virtio has.</summary>
    public static IEnumerable<Problem> Virtio(Device device)
    {
        if (device.Virtio is not { } virtio) yield break;
        if (virtio.Iommu is not null)
            yield return Unsupported(device, "iommu driver option is only supported for virtio devices");
        if (virtio.Ats is not null)
            yield return Unsupported(device, "ats driver option is only supported for virtio devices");
        if (virtio.Packed is not null)
            yield return Unsupported(device, "packed driver option is only supported for virtio devices");
        if (virtio.PagePerVq is not null)
            yield return Unsupported(device, "page_per_vq option is only supported for virtio devices");
    }
}
