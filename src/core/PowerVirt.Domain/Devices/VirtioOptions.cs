namespace PowerVirt.Domain.Devices;

/// <summary>Options of the <c>driver</c> element that every virtio device takes; null means QEMU's default.</summary>
public sealed record VirtioOptions(bool? Iommu, bool? Ats, bool? Packed, bool? PagePerVq);
