using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Domain.Xml.Devices;
using PowerVirt.Domain.Xml.Devices.Sounds;

namespace PowerVirt.Domain.Rules;

/// <summary>What libvirt defines without a word and refuses to start.</summary>
public static class StartRules
{
    /// <summary>All problems in the order of the devices; empty if nothing of the kind is there.</summary>
    /// <param name="domain">Completed.</param>
    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var pseries = ImplicitDevices.IsPseries(domain);
        foreach (var device in domain.Devices)
        {
            switch (device)
            {
                case Disk { Kind: DiskKind.Floppy } or Disk { Bus: DiskBus.Fdc } when pseries:
                    yield return DeviceProblem.Unsupported(device, "PowerPC pseries machines do not support floppy device");
                    break;
                case Controller { Type: ControllerType.Usb, Model: null }:
                    yield return DeviceProblem.Unsupported(device, "no model provided for USB controller");
                    break;

                // One that completion added because of a disk is reported at the disk.
                case Controller { Type: ControllerType.Fdc or ControllerType.XenBus or ControllerType.Isa or ControllerType.Nvme, Origin.Path: not null } controller when pseries:
                    yield return DeviceProblem.Unsupported(
                        device, $"Unsupported controller type: {ControllerXml.Types[controller.Type]}", "pseries machines have pci, scsi, usb, sata, virtio-serial and ccid controllers.");
                    break;
                case Sound { Model: SoundModel.Sb16 or SoundModel.PcSpeaker } sound:
                    yield return DeviceProblem.Unsupported(
                        device, $"sound card model '{SoundXml.Models[sound.Model]}' is not supported by qemu", "QEMU for POWER has ac97, es1370, ich6, ich9, usb and virtio.");
                    break;
            }
        }
    }
}
