using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;

namespace PowerVirt.Domain.Conversion;

/// <summary>Devices that hang on what a pseries machine does not have.</summary>
internal static class DeviceSteps
{
    public static IEnumerable<ConversionStep> Of(DomainDefinition domain)
    {
        var isForeign = domain.Os.Architecture is { IsPower: false };
        var targets = domain.Devices.Of<Disk>().Select(disk => disk.Target).ToHashSet();
        foreach (var device in domain.Devices)
        {
            if (Replacement(device, targets) is var (message, way, replacement))
            {
                yield return new ConversionStep(
                    new Problem(ErrorCode.ConfigUnsupported, message, device.Origin.Place, way),
                    guest => guest with { Devices = replacement is null ? guest.Devices.Where(other => other != device) : Replaced(guest.Devices, device, replacement) });
            }
            else if (isForeign && device.Address is not (null or DriveAddress))
            {
                yield return new ConversionStep(
                    new Problem(ErrorCode.ConfigUnsupported, "The address is one of another machine.", device.Origin.Place, "Without <address> the device gets a free place.") { Severity = Severity.Warning },
                    guest => guest with { Devices = Replaced(guest.Devices, device, device with { Address = null }) });
            }
        }
    }

    private static (string Message, string Way, Device? Replacement)? Replacement(Device device, HashSet<string> targets) => device switch
    {
        Disk { Kind: DiskKind.Floppy } or Disk { Bus: DiskBus.Fdc } =>
            ("pseries machines have no floppy drive.", "Put the files into a CD-ROM image.", null),
        Disk disk when (disk.Bus ?? DiskTarget.BusOf(disk.Target)) == DiskBus.Ide =>
            ("pseries machines have no IDE bus.", "The disk goes on bus='scsi'.", disk with { Bus = DiskBus.Scsi, Target = ScsiName(disk.Target, targets), Address = null }),
        Controller { Type: ControllerType.Ide or ControllerType.Fdc } =>
            ("pseries machines have no IDE or floppy controller.", "Disks go on virtio or SCSI.", null),
        Controller { Type: ControllerType.Pci, Model: not (null or "pci-root" or "pci-bridge") } =>
            ("pseries machines have conventional PCI.", "Every further <controller type='pci' model='pci-root'/> is a host bridge of its own.", null),
        Input { Bus: InputBus.Ps2 } input =>
            ("pseries machines have no PS/2 ports.", "Keyboards and mice go on bus='usb'.", input with { Bus = InputBus.Usb, Address = null }),
        Video { Model: VideoModel.Qxl } =>
            ("pseries machines have no QXL adapter.", "<model type='virtio'/> or <model type='vga'/>.", new Video { Model = VideoModel.Virtio }),
        Tpm { Model: TpmModel.TpmTis or TpmModel.TpmCrb } tpm =>
            ("TIS and CRB are TPM interfaces of PCs.", "model='tpm-spapr' is that of pseries.", tpm with { Model = TpmModel.TpmSpapr, Address = null }),
        Serial { Target: SerialTarget.IsaSerial } serial =>
            ("pseries machines have no ISA bus.", "A serial port is a spapr-vty.", serial with { Target = null, Model = null, Address = null }),
        Panic { Model: PanicModel.Isa or PanicModel.Hyperv } panic =>
            ("The panic device is one of a PC.", "pseries firmware always has one: <panic model='pseries'/>.", panic with { Model = PanicModel.Pseries, Address = null }),
        _ => null,
    };

    // hda becomes sda, so that disks keep their order; a name that is taken moves on.
    private static string ScsiName(string target, HashSet<string> taken)
    {
        if (!target.StartsWith("hd", StringComparison.Ordinal)) return target;
        var name = $"sd{target[2..]}";
        for (var letter = 'a'; !taken.Add(name) && letter <= 'z'; letter++) name = $"sd{letter}";
        return name;
    }

    private static DeviceList Replaced(DeviceList devices, Device device, Device replacement) =>
        devices.Select(other => other == device ? replacement : other);
}
