using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Xml.Devices.Disks;

namespace PowerVirt.Domain.Rules.Disks;

/// <summary>What each bus can do, and which the machine has.</summary>
internal static class DiskBusRules
{
    public static IEnumerable<Problem> Check(Disk disk, DomainDefinition domain) =>
        Machine(disk, ImplicitDevices.IsPseries(domain))
            .Concat(disk.Bus is { } bus ? Of(disk, bus, DiskXml.Buses[bus]) : []);

    private static IEnumerable<Problem> Machine(Disk disk, bool pseries)
    {
        if (!pseries) yield break;
        const string Remedy = "Disks of a pseries guest are on bus='virtio', 'scsi', 'usb' or 'sata'.";
        switch (disk)
        {
            case { Bus: DiskBus.Ide }:
                yield return DiskProblem.Unsupported(
                    disk, "IDE controllers are unsupported for this QEMU binary or machine type", Remedy);
                break;
            case { Bus: DiskBus.Xen }:
                yield return DiskProblem.Unsupported(
                    disk, $"The disk '{disk.Target}' is on bus 'xen', which QEMU does not have.", Remedy) with
                {
                    LibvirtText = "internal error: unsupported disk bus 'xen' with device setup",
                };
                break;
            case { Bus: DiskBus.Sd }:
                // libvirt takes it, so a definition may have it; QEMU's machine has no place for the card.
                var problem = DiskProblem.Unsupported(
                    disk, $"The disk '{disk.Target}' is on bus 'sd', which pseries machines do not have.", Remedy);
                yield return problem with { Severity = Severity.Warning };
                break;
        }
    }

    private static IEnumerable<Problem> Of(Disk disk, DiskBus bus, string name)
    {
        if (disk.Kind == DiskKind.Floppy && bus != DiskBus.Fdc)
            yield return DiskProblem.Of(disk, ErrorCode.InternalError, $"Invalid bus type '{name}' for floppy disk");
        if (disk.Kind != DiskKind.Floppy && bus == DiskBus.Fdc)
            yield return DiskProblem.Of(disk, ErrorCode.InternalError, $"Invalid bus type '{name}' for disk");
        if (disk.Kind == DiskKind.Cdrom && bus is DiskBus.Virtio or DiskBus.Sd)
            yield return DiskProblem.Unsupported(
                disk, $"disk type of '{disk.Target}' does not support ejectable media",
                "A CD-ROM drive goes on bus='scsi'.");
        if (disk.Kind == DiskKind.Lun && bus is not (DiskBus.Virtio or DiskBus.Scsi))
            yield return DiskProblem.Unsupported(disk, $"disk device='lun' is not supported for bus='{name}'");
        if (disk.Removable is not null && bus != DiskBus.Usb && (bus, disk.Kind) != (DiskBus.Scsi, DiskKind.Disk))
            yield return DiskProblem.Of(disk, ErrorCode.XmlError, "removable is only valid for usb or scsi disks");
        if (disk is { ReadOnly: true, Kind: DiskKind.Disk } && bus is DiskBus.Ide or DiskBus.Sata)
            yield return DiskProblem.Unsupported(disk, $"readonly {name} disks are not supported");
        if (bus == DiskBus.Sd && disk.IoTune?.HasLimits == true)
            yield return DiskProblem.Unsupported(disk, "<iotune> is not supported with bus='sd'");
        if (bus == DiskBus.Sd && disk.Serial is not null)
            yield return DiskProblem.Of(
                disk, ErrorCode.InternalError, $"Serial property not supported for drive bus '{name}'");
        foreach (var problem in Geometry(disk, bus, name).Concat(Scsi(disk, bus))
            .Concat(bus == DiskBus.Virtio ? [] : NoVirtio(disk, name)))
            yield return problem;
    }

    private static IEnumerable<Problem> Geometry(Disk disk, DiskBus bus, string name)
    {
        if (disk.Geometry is not { } geometry) yield break;
        if (bus is DiskBus.Usb or DiskBus.Sd)
            yield return DiskProblem.Unsupported(disk, $"CHS geometry can not be set for '{name}' bus");
        else if (geometry.Translation is not null && bus != DiskBus.Ide)
            yield return DiskProblem.Unsupported(
                disk, $"CHS translation mode can only be set for 'ide' bus not '{name}'");
    }

    private static IEnumerable<Problem> Scsi(Disk disk, DiskBus bus)
    {
        if (disk.Wwn is not null && bus is not (DiskBus.Ide or DiskBus.Scsi))
            yield return DiskProblem.Unsupported(disk, "Only ide and scsi disk support wwn");
        if ((disk.Vendor ?? disk.Product) is not null && bus != DiskBus.Scsi)
            yield return DiskProblem.Unsupported(disk, "Only scsi disk supports vendor and product");
        if (disk.Kind == DiskKind.Lun)
        {
            if (disk.Wwn is not null)
                yield return DiskProblem.Unsupported(disk, "Setting wwn is not supported for lun device");
            if ((disk.Vendor ?? disk.Product) is not null)
                yield return DiskProblem.Unsupported(disk, "Setting vendor or product is not supported for lun device");
            if (bus == DiskBus.Scsi && disk.Serial is not null)
                yield return DiskProblem.Unsupported(
                    disk, "scsi-block 'lun' devices do not support the serial property");
        }

        if (disk.RotationRate is null or 0) yield break;
        if (bus is not (DiskBus.Scsi or DiskBus.Ide or DiskBus.Sata))
            yield return DiskProblem.Of(
                disk, ErrorCode.InternalError, "rotation rate is only valid for SCSI/IDE/SATA bus");
        if (disk.Kind != DiskKind.Disk)
            yield return DiskProblem.Of(disk, ErrorCode.InternalError, "rotation rate is only valid for disk device");
    }

    private static IEnumerable<Problem> NoVirtio(Disk disk, string name)
    {
        if (disk.Model is { } model)
            yield return DiskProblem.Unsupported(disk, $"disk model '{model}' not supported for bus '{name}'");
        if (disk.Driver.Queues is > 0)
            yield return DiskProblem.Unsupported(
                disk, "queues attribute in disk driver element is only supported for virtio bus");
        if (disk.Driver.EventIndex is not null)
            yield return DiskProblem.Unsupported(disk, "disk event_idx mode supported only for virtio bus");
        if (disk.Driver.IoEventFd is not null)
            yield return DiskProblem.Unsupported(disk, "disk ioeventfd mode supported only for virtio bus");
        if (disk.Driver.IoThread is not null || !disk.Driver.IoThreads.IsEmpty)
            yield return DiskProblem.Unsupported(disk, $"IOThreads not available for bus {name} target {disk.Target}");
        foreach (var problem in DeviceProblem.Virtio(disk)) yield return problem;
    }
}
