using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Qemu.Hotplug;

/// <summary>Decides how a device is taken out of a running guest.</summary>
public static class DeviceDetach
{
    /// <summary>The plan, or the reason why there can be none.</summary>
    /// <param name="guest">The running guest.</param>
    /// <param name="wanted">The device as somebody describes it, perhaps only in part.</param>
    public static Parsed<DetachPlan> Plan(RunningQemu guest, Device wanted)
    {
        if (Pluggable.Obstacle(wanted, attach: false) is { } obstacle) return obstacle;
        guest = guest.Numbered();
        var found = DeviceMatch.In(guest.Definition.Devices, wanted);
        if (found.Value is not { } device) return new Parsed<DetachPlan>(null, found.Problems);
        if (Hindrance(guest.Definition, device) is { } hindrance) return hindrance;

        var context = guest.Context();
        var options = DeviceOptions.Of(CommandLine.CommandLine.Of(context), [context.PathOf(device)]);
        return new DetachPlan(
            device,
            QmpCommand.DeleteDevice(device.Alias!),
            [.. options.Reverse().Select(option => OptionOrders.Removal(option, guest.Qemu)).OfType<QmpCommand>()],
            guest.Definition with
            {
                Devices = guest.Definition.Devices.Where(other => !ReferenceEquals(other, device)),
            });
    }

    private static Problem? Hindrance(DomainDefinition domain, Device device)
    {
        var name = Domain.Xml.Devices.DeviceDocumentXml.NameOf(device);
        if (device.Alias is null)
        {
            return new Problem(
                ErrorCode.OperationFailed,
                $"The device '{name}' has no alias, so QEMU cannot be told which one is meant.");
        }

        if (device.Address is PciAddress { Multifunction: true } or PciAddress { Function: > 0 })
        {
            return new Problem(
                ErrorCode.OperationFailed, $"cannot hot unplug {name} device with multifunction PCI guest address",
                Remedy: "All functions of a slot come and go together; take the device out of the definition, and "
                    + "start the guest anew.");
        }

        return device is Controller controller && User(domain, controller) is { } user
            ? new Problem(
                ErrorCode.OperationFailed, $"The controller '{controller.Alias}' is in use by '{user.Alias}'.",
                Remedy: "Detach what hangs on it first.")
            : null;
    }

    private static Device? User(DomainDefinition domain, Controller controller) =>
        domain.Devices.FirstOrDefault(device => device.Address switch
        {
            DriveAddress place =>
                controller.Type == ControllerType.Scsi && place.Controller == controller.Index
                && device is not Disk { Bus: not DiskBus.Scsi },
            UsbAddress place => controller.Type == ControllerType.Usb && place.Bus == controller.Index,
            VirtioSerialAddress place =>
                controller.Type == ControllerType.VirtioSerial && place.Controller == controller.Index,
            CcidAddress place => controller.Type == ControllerType.Ccid && place.Controller == controller.Index,
            _ => false,
        });
}
