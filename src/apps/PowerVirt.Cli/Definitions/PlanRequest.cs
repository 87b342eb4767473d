using PowerVirt.Domain;
using PowerVirt.Qemu.Images;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Cli.Definitions;

/// <summary>What a user wants to know of, or do with, a definition.</summary>
/// <param name="File">Path of the definition.</param>
/// <param name="VirtType">Taken instead of the definition's own.</param>
/// <param name="Host">As <c>--host</c> names it; null for this machine.</param>
/// <param name="Qemu">As <c>--qemu</c> names it; null for the definition's, or this machine's.</param>
/// <param name="Settings">Places and moment of the start, for a guest's name.</param>
internal sealed record PlanRequest(
    string File, VirtType? VirtType, string? Host, string? Qemu, Func<string, LaunchSettings> Settings)
{
    /// <summary>Lists the USB devices of the host; null where they are not looked for, as nothing is started.</summary>
    public Func<IReadOnlyList<HostUsbDevice>>? UsbDevices { get; init; }

    /// <summary>Looks at the images of disks; null where they are not looked at, as nothing is started.</summary>
    public Func<string, ImageFile?>? LookAtImage { get; init; }
}
