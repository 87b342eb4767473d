using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Rules;

/// <summary>
/// Virtio devices of a pseries guest sit on PCI; libvirt notices another place when it starts the guest.
/// </summary>
internal static class VirtioPlaceRules
{
    public static Problem? Check(Device device) =>
        device.Address is not (null or PciAddress) && NameOf(device) is { } name
            ? DeviceProblem.Of(
                device, ErrorCode.InternalError, $"Unexpected address type for '{name}'",
                "Remove the address, or make it one of type='pci'.")
            : null;

    private static string? NameOf(Device device) => device switch
    {
        Memballoon
        {
            Model: BalloonModel.Virtio or BalloonModel.VirtioTransitional or BalloonModel.VirtioNonTransitional,
        } => "virtio-balloon",
        Rng => "virtio-rng",
        Controller
        {
            Type: ControllerType.Scsi,
            Model: "virtio-scsi" or "virtio-transitional" or "virtio-non-transitional",
        } => "virtio-scsi",
        Controller { Type: ControllerType.VirtioSerial } => "virtio-serial",
        Input { Bus: InputBus.Virtio } input => input.Type switch
        {
            InputType.Keyboard => "virtio-keyboard",
            InputType.Mouse => "virtio-mouse",
            InputType.Tablet => "virtio-tablet",
            _ => "virtio-input-host",
        },
        Filesystem { Driver: FilesystemDriver.Virtiofs } => "vhost-user-fs",
        Filesystem => "virtio-9p",
        Vsock => "vhost-vsock",
        _ => null,
    };
}
