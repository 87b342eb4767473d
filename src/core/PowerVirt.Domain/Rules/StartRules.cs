using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Domain.Xml.Devices;
using PowerVirt.Domain.Xml.Devices.Displays;
using PowerVirt.Domain.Xml.Devices.Interfaces;
using PowerVirt.Domain.Xml.Devices.Sounds;

namespace PowerVirt.Domain.Rules;

/// <summary>What libvirt defines without a word and refuses to start.</summary>
public static class StartRules
{
    private const ulong MiB = 1 << 20;
    private const int LowestVncPort = 5900;

    /// <summary>All problems in the order of the devices; empty if nothing of the kind is there.</summary>
    /// <param name="domain">Completed.</param>
    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var pseries = ImplicitDevices.IsPseries(domain);
        foreach (var device in domain.Devices)
        {
            if (VirtioPlaceRules.Check(device) is { } misplaced) yield return misplaced;
            switch (device)
            {
                case Disk { Kind: DiskKind.Floppy } or Disk { Bus: DiskBus.Fdc } when pseries:
                    yield return DeviceProblem.Unsupported(
                        device, "PowerPC pseries machines do not support floppy device");
                    break;
                case Controller { Type: ControllerType.Usb, Model: null }:
                    yield return DeviceProblem.Unsupported(device, "no model provided for USB controller");
                    break;

                // One that completion added because of a disk is reported at the disk.
                case Controller
                {
                    Type: ControllerType.XenBus or ControllerType.Isa or ControllerType.Nvme,
                    Origin.Path: not null,
                } controller when pseries:
                    yield return DeviceProblem.Unsupported(
                        device, $"Unsupported controller type: {ControllerXml.Types[controller.Type]}",
                        "pseries machines have pci, scsi, usb, sata, virtio-serial and ccid controllers.");
                    break;
                case Serial { Target: SerialTarget.IsaSerial } serial when pseries:
                    yield return DeviceProblem.Unsupported(
                        device,
                        $"Serial device with target type 'isa-serial' and target model '{serial.Model}' not compatible "
                            + "with guest architecture or machine type");
                    break;
                case Input { Bus: InputBus.Ps2, Type: InputType.Mouse or InputType.Keyboard }:
                    yield return DeviceProblem.Unsupported(
                        device, "ps2 is not supported by this QEMU binary", InputRules.Remedy);
                    break;
                case Controller
                {
                    Type: ControllerType.Usb, Ports: not null, Model: not ("qemu-xhci" or "nec-xhci" or "none"),
                } controller:
                    yield return DeviceProblem.Unsupported(
                        device,
                        $"usb controller type '{controller.Model}' doesn't support 'ports' with this QEMU binary");
                    break;
                case SharedMemory { Size: { } size }:
                    if (size < MiB)
                        yield return DeviceProblem.Wrong(device, "shmem size must be at least 1 MiB (1024 KiB)");
                    else if (!ulong.IsPow2(size))
                        yield return DeviceProblem.Wrong(device, "shmem size must be a power of two");
                    break;
                case VncGraphics { Port: { } port } when port is < LowestVncPort or > ushort.MaxValue:
                    yield return DeviceProblem.Unsupported(
                        device, $"vnc port must be in range [{LowestVncPort},{ushort.MaxValue}]",
                        "QEMU counts displays from it.");
                    break;
                case NetworkGraphics { Listens.Length: > 1 }:
                    yield return DeviceProblem.Unsupported(
                        device, "QEMU does not support multiple listens for one graphics device.");
                    break;
                case Interface nic when (nic.Script ?? nic.DownScript) is not null
                    && nic.Source is not (InterfaceSource.Ethernet or InterfaceSource.Bridge):
                    yield return DeviceProblem.Unsupported(
                        nic,
                        $"scripts are not supported on interfaces of type {InterfaceSourceXml.TypeOf(nic.Source)}");
                    break;
                case Sound when !domain.Devices.Has<Audio>():
                    yield return DeviceProblem.Of(
                        device, ErrorCode.InternalError, "unable to find audio backend for sound device",
                        "Say where it is heard: <audio id='1' type='…'/>.");
                    break;
                case Sound { Model: SoundModel.Sb16 or SoundModel.PcSpeaker } sound:
                    yield return DeviceProblem.Unsupported(
                        device, $"sound card model '{SoundXml.Models[sound.Model]}' is not supported by qemu",
                        "QEMU for POWER has ac97, es1370, ich6, ich9, usb and virtio.");
                    break;
            }
        }

        foreach (var type in domain.Devices.Of<Graphics>().GroupBy(GraphicsXml.TypeOf)
            .Where(group => group.Count() > 1))
        {
            yield return DeviceProblem.Unsupported(
                type.Last(), "only 1 graphics device of each type (sdl, vnc, spice, headless, dbus) is supported",
                $"There are several of type '{type.Key}'.");
        }
    }
}
