using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>disk</c>.</summary>
internal static class DiskXml
{
    internal static readonly Words<DiskSourceType> SourceTypes = new(("file", DiskSourceType.File), ("block", DiskSourceType.Block));

    internal static readonly Words<DiskKind> Kinds = new(
        ("disk", DiskKind.Disk), ("cdrom", DiskKind.Cdrom), ("floppy", DiskKind.Floppy), ("lun", DiskKind.Lun));

    internal static readonly Words<DiskBus> Buses = new(
        ("virtio", DiskBus.Virtio), ("scsi", DiskBus.Scsi), ("usb", DiskBus.Usb), ("sata", DiskBus.Sata),
        ("ide", DiskBus.Ide), ("fdc", DiskBus.Fdc), ("sd", DiskBus.Sd), ("xen", DiskBus.Xen));

    private static readonly Words<StartupPolicy> StartupPolicies = new(
        ("mandatory", StartupPolicy.Mandatory), ("requisite", StartupPolicy.Requisite), ("optional", StartupPolicy.Optional));

    public static Disk Read(Cursor xml, XmlOptions options)
    {
        var type = xml.Word("type", SourceTypes) ?? DiskSourceType.File;
        var target = xml.Child("target");
        var driver = xml.Child("driver");
        var kind = xml.Word("device", Kinds) ?? DiskKind.Disk;
        return new Disk
        {
            Kind = kind,
            SourceType = type,
            Source = ReadSource(xml, type),
            Driver = DiskDriverXml.Read(driver),
            Virtio = VirtioOptionsXml.Read(driver),
            Target = ReadTarget(xml, target),
            Bus = target?.Word("bus", Buses),
            Model = xml.Attribute("model"),
            ReadOnly = xml.Has("readonly") || kind == DiskKind.Cdrom,
            Shareable = xml.Has("shareable"),
            Serial = xml.TextOf("serial"),
            Wwn = xml.TextOf("wwn"),
        };
    }

    public static void Write(MarkupWriter xml, Disk disk, XmlOptions options)
    {
        xml.Open("disk").Attribute("type", SourceTypes[disk.SourceType]).Attribute("device", Kinds[disk.Kind]).Attribute("model", disk.Model);
        DiskDriverXml.Write(xml, disk.Driver, disk.Virtio);
        if (disk.Source is { } source)
        {
            xml.Open("source").Attribute(SourceAttribute(disk.SourceType), source.Path)
                .Attribute("startupPolicy", StartupPolicies[source.StartupPolicy]).Close();
        }

        xml.Open("target").Attribute("dev", disk.Target).Attribute("bus", Buses[disk.Bus]).Close();
        xml.Flag("readonly", disk.ReadOnly).Flag("shareable", disk.Shareable).Leaf("serial", disk.Serial).Leaf("wwn", disk.Wwn);
        DevicePlaceXml.Write(xml, disk, options);
        xml.Close();
    }

    private static DiskSource? ReadSource(Cursor xml, DiskSourceType type)
    {
        if (xml.Child("source") is not { } source) return null;
        var policy = source.Word("startupPolicy", StartupPolicies);
        return source.Attribute(SourceAttribute(type)) is { Length: > 0 } path ? new DiskSource(path, policy) : null;
    }

    private static string ReadTarget(Cursor xml, Cursor? target)
    {
        if (target?.Attribute("dev") is { Length: > 0 } name) return name;
        xml.Refuse(ErrorCode.XmlError, "missing target information for device: <target dev='vda'/> or its like is required");
        return "";
    }

    private static string SourceAttribute(DiskSourceType type) => type == DiskSourceType.Block ? "dev" : "file";
}
