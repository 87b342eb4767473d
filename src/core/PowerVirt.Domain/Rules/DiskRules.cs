using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Rules;

/// <summary>What a disk may be on pseries.</summary>
internal static class DiskRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var pseries = ImplicitDevices.IsPseries(domain);
        var targets = new Dictionary<string, Disk>();
        foreach (var disk in domain.Devices.Of<Disk>())
        {
            if (!targets.TryAdd(disk.Target, disk))
            {
                yield return Bad(
                    disk, ErrorCode.XmlError,
                    $"target '{disk.Target}' duplicated for disk sources '{targets[disk.Target].Source?.Path}' and '{disk.Source?.Path}'");
            }

            if (disk.Target.Length > 0 && char.IsAsciiDigit(disk.Target[^1]))
                yield return Bad(disk, ErrorCode.ConfigUnsupported, $"invalid disk target '{disk.Target}', partitions can't appear in disk targets");
            else if (disk.Target.Length > 0 && DiskTarget.IndexOf(disk.Target) is null)
                yield return Bad(disk, ErrorCode.InternalError, $"Unknown disk name '{disk.Target}' and no address specified: names such as vda or sdb are known");
            if (disk.Source is null && disk.Kind is not (DiskKind.Cdrom or DiskKind.Floppy))
                yield return Bad(disk, ErrorCode.ConfigUnsupported, $"The disk '{disk.Target}' has no source; only a CD-ROM drive may be empty.");
            if (disk.Kind == DiskKind.Lun && disk.SourceType != DiskSourceType.Block)
                yield return Bad(disk, ErrorCode.ConfigUnsupported, "disk device='lun' is only valid for block type disk source");
            if (disk.Kind == DiskKind.Cdrom && disk.Bus == DiskBus.Virtio)
                yield return Bad(disk, ErrorCode.ConfigUnsupported, $"disk type of '{disk.Target}' does not support ejectable media; a CD-ROM drive goes on bus='scsi'");
            if (pseries && (disk.Kind == DiskKind.Floppy || disk.Bus == DiskBus.Fdc))
                yield return Bad(disk, ErrorCode.ConfigUnsupported, "PowerPC pseries machines do not support floppy device");
            else if (pseries && disk.Bus is DiskBus.Ide or DiskBus.Sd or DiskBus.Xen)
            {
                yield return Bad(
                    disk, ErrorCode.ConfigUnsupported,
                    $"The disk '{disk.Target}' is on bus '{Xml.Devices.DiskXml.Buses[disk.Bus.Value]}', which pseries machines do not have: virtio, scsi and usb are possible.");
            }
        }
    }

    private static Problem Bad(Disk disk, ErrorCode code, string message) => new(code, message, disk.Origin.Place);
}
