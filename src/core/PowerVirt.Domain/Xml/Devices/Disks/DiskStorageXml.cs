using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Disks;

/// <summary>What <c>source</c> says about the place of the bytes, for each type of source.</summary>
internal static class DiskStorageXml
{
    private static readonly Words<VolumeMode> VolumeModes = new(
        ("host", VolumeMode.Host), ("direct", VolumeMode.Direct));

    /// <summary>Null for a source that names no place: the drive is empty.</summary>
    public static DiskStorage? Read(Cursor source, DiskSourceType type) => type switch
    {
        DiskSourceType.File =>
            Text(source, "file") is { } path ? new FileStorage(path, source.Attribute("fdgroup")) : null,
        DiskSourceType.Block => Text(source, "dev") is { } path ? new BlockStorage(path) : null,
        DiskSourceType.Directory => Text(source, "dir") is { } path ? new DirectoryStorage(path) : null,
        DiskSourceType.Network => NetworkStorageXml.Read(source),
        DiskSourceType.Volume => ReadVolume(source),
        DiskSourceType.Nvme => ReadNvme(source),
        DiskSourceType.VhostUser => ReadVhostUser(source),
        _ => new VhostVdpaStorage(source.Required("dev")),
    };

    public static void WriteAttributes(MarkupWriter xml, DiskStorage storage)
    {
        switch (storage)
        {
            case FileStorage file:
                xml.Attribute("file", file.Path).Attribute("fdgroup", file.DescriptorGroup);
                break;
            case BlockStorage or VhostVdpaStorage:
                xml.Attribute("dev", storage.Path);
                break;
            case DirectoryStorage directory:
                xml.Attribute("dir", directory.Path);
                break;
            case NetworkStorage network:
                NetworkStorageXml.WriteAttributes(xml, network);
                break;
            case VolumeStorage volume:
                xml.Attribute("pool", volume.Pool).Attribute("volume", volume.Volume)
                    .Attribute("mode", VolumeModes[volume.Mode]);
                break;
            case NvmeStorage nvme:
                xml.Attribute("type", "pci").YesNo("managed", nvme.Managed).Attribute("namespace", nvme.Namespace);
                break;
            case VhostUserStorage socket:
                xml.Attribute("type", "unix").Attribute("path", socket.Path);
                break;
        }
    }

    public static void WriteChildren(MarkupWriter xml, DiskStorage storage, XmlOptions options)
    {
        switch (storage)
        {
            case NetworkStorage network:
                NetworkStorageXml.WriteChildren(xml, network);
                break;
            case NvmeStorage nvme:
                AddressXml.WritePlace(xml.Open("address"), nvme.Address).Close();
                break;
            case VhostUserStorage vhost:
                ReconnectXml.Write(xml, vhost.Reconnect);
                break;
        }
    }

    private static VolumeStorage? ReadVolume(Cursor source)
    {
        var (pool, volume) = (Text(source, "pool"), Text(source, "volume"));
        if (pool is null && volume is null) return null;
        if (pool is null || volume is null)
        {
            source.Refuse(ErrorCode.XmlError, "'pool' and 'volume' must be specified together for 'pool' type source");
            return null;
        }

        return new VolumeStorage(pool, volume, source.Word("mode", VolumeModes));
    }

    private static NvmeStorage? ReadNvme(Cursor source)
    {
        var type = source.Required("type");
        if (type is not ("" or "pci"))
            source.Refuse(
                ErrorCode.ConfigUnsupported, $"unsupported source type '{type}': NVMe storage is of type 'pci'",
                "type");
        if (source.Attribute("namespace") is null)
            source.Refuse(ErrorCode.XmlError, "missing 'namespace' attribute to disk source");
        var managed = source.YesNo("managed");
        var number = source.UInt("namespace") ?? 1;
        if (source.Child("address") is { } address)
            return new NvmeStorage(AddressXml.ReadPci(address), number, managed);
        source.Refuse(ErrorCode.XmlError, "NVMe disk source is missing address");
        return null;
    }

    private static VhostUserStorage ReadVhostUser(Cursor source)
    {
        var type = source.Attribute("type");
        if (type is null or "")
        {
            source.Refuse(
                ErrorCode.XmlError, "missing 'type' attribute for vhostuser disk source", remedy: "Add type='unix'.");
        }
        else if (type != "unix")
            source.Refuse(
                ErrorCode.ConfigUnsupported,
                $"invalid disk source type '{type}': a vhostuser disk has a socket of type 'unix'", "type");
        return new VhostUserStorage(source.Required("path"), ReconnectXml.Read(source, SocketMode.Connect));
    }

    private static string? Text(Cursor source, string attribute) =>
        source.Attribute(attribute) is { Length: > 0 } text ? text : null;
}
