namespace PowerVirt.Qemu.Images;

/// <summary>What an image looks like from outside.</summary>
/// <param name="IsDevice">It is a block device, which QEMU opens otherwise than a file.</param>
/// <param name="Header">What it says of itself, to be believed only where its format is known.</param>
public sealed record ImageFile(bool IsDevice, ImageHeader Header);
