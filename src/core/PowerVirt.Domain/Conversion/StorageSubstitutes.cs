using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Conversion;

/// <summary>Disks and the controllers of buses that pseries machines do not have.</summary>
internal static class StorageSubstitutes
{
    /// <param name="device">Any device.</param>
    /// <param name="targets">Names of disks that are taken; new ones are added.</param>
    public static Substitute? Of(Device device, HashSet<string> targets) => device switch
    {
        Disk { Kind: DiskKind.Floppy } or Disk { Bus: DiskBus.Fdc } =>
            new("pseries machines have no floppy drive.", "Put the files into a CD-ROM image.", null),
        Disk disk when (disk.Bus ?? DiskTarget.BusOf(disk.Target)) == DiskBus.Ide =>
            new("pseries machines have no IDE bus.", "The disk goes on bus='scsi'.",
                disk with { Bus = DiskBus.Scsi, Target = ScsiName(disk.Target, targets), Address = null }),
        Disk { Bus: DiskBus.Xen } disk =>
            new(
                "pseries guests do not run on Xen.", "The disk goes on bus='virtio'.",
                disk with { Bus = DiskBus.Virtio, Address = null }),
        Controller { Type: ControllerType.Ide or ControllerType.Fdc } =>
            new("pseries machines have no IDE or floppy controller.", "Disks go on virtio or SCSI.", null),
        Controller { Type: ControllerType.Isa or ControllerType.XenBus } =>
            new(
                "pseries machines have neither an ISA bus nor Xen's.", "Devices are on PCI, virtual I/O and USB.",
                null),
        Controller { Type: ControllerType.Pci, Model: not (null or "pci-root" or "pci-bridge") } =>
            new(
                "pseries machines have conventional PCI.",
                "Every further <controller type='pci' model='pci-root'/> is a host bridge of its own.", null),
        _ => null,
    };

    /// <summary>SATA can be added by a PCI card, but SLOF boots from none.</summary>
    public static Substitute? OfSata(Device device) => device switch
    {
        Disk disk when (disk.Bus ?? DiskTarget.BusOf(disk.Target)) == DiskBus.Sata =>
            Softly("The disk goes on bus='scsi'.", disk with { Bus = DiskBus.Scsi, Address = null }),
        Controller { Type: ControllerType.Sata } => Softly("Disks go on virtio or SCSI.", null),
        _ => null,
    };

    private static Substitute Softly(string way, Device? device) =>
        new("The firmware of pseries machines boots from no SATA disk.", way, device) { Severity = Severity.Warning };

    // hda becomes sda, so that disks keep their order; a name that is taken moves on.
    private static string ScsiName(string target, HashSet<string> taken)
    {
        if (!target.StartsWith("hd", StringComparison.Ordinal)) return target;
        var name = $"sd{target[2..]}";
        for (var letter = 'a'; !taken.Add(name) && letter <= 'z'; letter++) name = $"sd{letter}";
        return name;
    }
}
