using System.Globalization;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Disks;

/// <summary><c>disk</c>.</summary>
internal static class DiskXml
{
    internal static readonly Words<DiskKind> Kinds = new(
        ("disk", DiskKind.Disk), ("cdrom", DiskKind.Cdrom), ("floppy", DiskKind.Floppy), ("lun", DiskKind.Lun));

    internal static readonly Words<DiskBus> Buses = new(
        ("virtio", DiskBus.Virtio), ("scsi", DiskBus.Scsi), ("usb", DiskBus.Usb), ("sata", DiskBus.Sata),
        ("ide", DiskBus.Ide), ("fdc", DiskBus.Fdc), ("sd", DiskBus.Sd), ("xen", DiskBus.Xen));

    private static readonly Words<SnapshotLocation> Snapshots = new(
        ("no", SnapshotLocation.No), ("internal", SnapshotLocation.Internal), ("external", SnapshotLocation.External),
        ("manual", SnapshotLocation.Manual));

    private static readonly Words<ScsiFilter> ScsiFilters = new(
        ("filtered", ScsiFilter.Filtered), ("unfiltered", ScsiFilter.Unfiltered));

    private static readonly string[] Models = ["virtio", "virtio-transitional", "virtio-non-transitional"];

    public static Disk Read(Cursor xml, XmlOptions options)
    {
        var type = xml.Word("type", DiskSourceXml.Types) ?? DiskSourceType.File;
        var source = xml.Child("source");
        var medium = DiskSourceXml.Read(source, type, options);
        var target = xml.Child("target");
        var driver = xml.Child("driver");
        var transient = xml.Child("transient");

        // A copy in progress is part of a running guest, never of its definition.
        xml.Child("mirror")?.Element.MarkAllRead();
        var kind = xml.Word("device", Kinds) ?? DiskKind.Disk;

        // An empty drive is empty, wherever its next medium may come from.
        if (medium is null && kind is (DiskKind.Cdrom or DiskKind.Floppy)) type = DiskSourceType.File;
        return Outside(xml, new Disk
        {
            Kind = kind,
            Model = ReadModel(xml),
            RawIo = xml.YesNo("rawio"),
            ScsiFilter = xml.Word("sgio", ScsiFilters),
            Snapshot = xml.Word("snapshot", Snapshots),
            SourceType = type,
            Source = medium,
            StartupPolicy = source?.Word("startupPolicy", DiskSourceXml.StartupPolicies),
            Backing = BackingStoreXml.Read(xml, options),
            Driver = DiskDriverXml.Read(driver),
            Virtio = VirtioOptionsXml.Read(driver),
            Target = ReadTarget(xml, target),
            Bus = target?.Word("bus", Buses),
            TrayOpen = ReadTray(target),
            Removable = target?.OnOff("removable"),
            RotationRate = target?.UInt("rotation_rate"),
            Geometry = DiskGeometryXml.Read(xml),
            BlockSizes = DiskGeometryXml.ReadBlockSizes(xml),
            IoTune = IoTuneXml.Read(xml),
            ReadOnly = xml.Has("readonly"),
            Shareable = xml.Has("shareable"),
            Transient = transient is { } change
                ? new Transience(change.YesNo("shareBacking") == true ? true : null)
                : null,
            Serial = xml.Child("serial")?.ExactText is { Length: > 0 } serial ? serial : null,
            Wwn = ReadWwn(xml),
            Vendor = xml.Child("vendor")?.ExactText,
            Product = xml.Child("product")?.ExactText,
        });
    }

    public static void Write(MarkupWriter xml, Disk disk, XmlOptions options)
    {
        xml.Open("disk").Attribute("type", DiskSourceXml.Types[disk.SourceType]).Attribute("device", Kinds[disk.Kind])
            .Attribute("model", disk.Model).YesNo("rawio", disk.RawIo).Attribute("sgio", ScsiFilters[disk.ScsiFilter])
            .Attribute("snapshot", WrittenSnapshot(disk));
        DiskDriverXml.Write(xml, disk.Driver, disk.Virtio);
        if (disk.AuthenticationOutside) AuthenticationXml.Write(xml, disk.Source?.Authentication);
        DiskSourceXml.Write(xml, Inside(disk), disk.StartupPolicy, options);
        BackingStoreXml.Write(xml, disk.Backing, options);
        DiskGeometryXml.Write(xml, disk.Geometry, disk.BlockSizes);
        xml.Open("target").Attribute("dev", disk.Target).Attribute("bus", Buses[disk.Bus])
            .Attribute("tray", disk.TrayOpen ? "open" : null).OnOff("removable", disk.Removable)
            .Attribute("rotation_rate", disk.RotationRate).Close();
        IoTuneXml.Write(xml, disk.IoTune);
        xml.Flag("readonly", disk.ReadOnly).Flag("shareable", disk.Shareable);
        if (disk.Transient is { } transient)
            xml.Open("transient").YesNo("shareBacking", transient.ShareBacking).Close();
        xml.Leaf("serial", disk.Serial).Leaf("wwn", disk.Wwn).Leaf("vendor", disk.Vendor).Leaf("product", disk.Product);
        if (disk.EncryptionOutside) ImageEncryptionXml.Write(xml, disk.Source?.Encryption);
        DevicePlaceXml.Write(xml, disk, options);
        xml.Close();
    }

    // Older documents have authentication and encryption beside the source that they are about.
    private static Disk Outside(Cursor xml, Disk disk)
    {
        if (AuthenticationXml.Read(xml) is { } authentication)
        {
            if (disk.Source?.Authentication is not null)
                xml.Refuse(ErrorCode.ConfigUnsupported, "an <auth> definition already found for disk source");
            else if (disk.Source is not null)
            {
                disk = disk with
                {
                    AuthenticationOutside = true,
                    Source = disk.Source with { Authentication = authentication },
                };
            }
        }

        if (ImageEncryptionXml.Read(xml) is { } encryption)
        {
            if (disk.Source?.Encryption is not null)
                xml.Refuse(ErrorCode.ConfigUnsupported, "an <encryption> definition already found for disk source");
            else if (disk.Source is not null)
                disk = disk with { EncryptionOutside = true, Source = disk.Source with { Encryption = encryption } };
        }

        return disk;
    }

    private static DiskSource? Inside(Disk disk) => disk.Source is not { } source ? null : source with
    {
        Authentication = disk.AuthenticationOutside ? null : source.Authentication,
        Encryption = disk.EncryptionOutside ? null : source.Encryption,
    };

    private static string? ReadModel(Cursor xml)
    {
        var model = xml.Attribute("model");
        if (model is null || Models.Contains(model)) return model;
        xml.Refuse(
            ErrorCode.XmlError, $"Invalid value for attribute 'model' in element 'disk': '{model}'.",
            "model", $"Possible: {string.Join(", ", Models)}.");
        return null;
    }

    private static string ReadTarget(Cursor xml, Cursor? target)
    {
        if (target?.Attribute("dev") is { Length: > 0 } name) return name;
        var source = xml.Child("source");
        var path = source?.Attribute("file") ?? source?.Attribute("dev") ?? source?.Attribute("name")
            ?? source?.Attribute("dir");
        if (source is { } volume && volume.Attribute("pool") is { } pool)
            path = $"pool = '{pool}', volume = '{volume.Attribute("volume")}'";
        xml.Refuse(
            ErrorCode.NoTarget,
            path is null ? "missing target information for device" : $"missing target information for device {path}");
        return "";
    }

    private static bool ReadTray(Cursor? target)
    {
        if (target?.Attribute("tray") is not { } tray) return false;
        if (tray is not ("open" or "closed"))
        {
            target.Value.Refuse(
                ErrorCode.XmlError, $"Invalid value for attribute 'tray' in element 'target': '{tray}'.",
                "tray", "Possible: closed, open.");
        }

        return tray == "open";
    }

    private static string? ReadWwn(Cursor xml)
    {
        if (xml.Child("wwn") is not { Text: { } text } wwn) return null;
        var digits = text.StartsWith("0x", StringComparison.Ordinal) ? text.AsSpan(2) : text;
        if (digits.Length == 16
            && ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _))
            return text;
        wwn.Refuse(ErrorCode.InternalError, $"Malformed wwn: {text}");
        return null;
    }

    // Nobody takes snapshots of what is never written, so that need not be said.
    private static string? WrittenSnapshot(Disk disk) =>
        disk is { Snapshot: SnapshotLocation.No, ReadOnly: true } ? null : Snapshots[disk.Snapshot];
}
