using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Disks;

/// <summary><c>source</c> of a disk or of an image beneath it.</summary>
internal static class DiskSourceXml
{
    internal static readonly Words<DiskSourceType> Types = new(
        ("file", DiskSourceType.File), ("block", DiskSourceType.Block), ("dir", DiskSourceType.Directory),
        ("network", DiskSourceType.Network), ("volume", DiskSourceType.Volume), ("nvme", DiskSourceType.Nvme),
        ("vhostuser", DiskSourceType.VhostUser), ("vhostvdpa", DiskSourceType.VhostVdpa));

    internal static readonly Words<StartupPolicy> StartupPolicies = new(
        ("mandatory", StartupPolicy.Mandatory), ("requisite", StartupPolicy.Requisite),
        ("optional", StartupPolicy.Optional));

    /// <summary>Null where there is none, or one that names no place.</summary>
    public static DiskSource? Read(Cursor? source, DiskSourceType type, XmlOptions options)
    {
        if (source is not { } xml || DiskStorageXml.Read(xml, type) is not { } storage) return null;
        var index = xml.UInt("index");
        return new DiskSource
        {
            Storage = storage,
            Slice = ReadSlice(xml),
            SecurityLabels = type == DiskSourceType.Network ? [] : DeviceSecurityLabelXml.Read(xml, options),
            Authentication = AuthenticationXml.Read(xml),
            Encryption = ImageEncryptionXml.Read(xml),
            Reservations = ReadReservations(xml),
            Index = options.Inactive ? null : index,
        };
    }

    /// <param name="xml">Where the element goes.</param>
    /// <param name="source">Null for an empty drive.</param>
    /// <param name="policy">Written as an attribute.</param>
    /// <param name="options">Which face is written.</param>
    public static void Write(MarkupWriter xml, DiskSource? source, StartupPolicy? policy, XmlOptions options)
    {
        if (source is null && policy is null) return;
        xml.Open("source");
        if (source is not null) DiskStorageXml.WriteAttributes(xml, source.Storage);
        xml.Attribute("startupPolicy", StartupPolicies[policy]);
        if (source is not null) WriteRest(xml, source, options);
        xml.Close();
    }

    private static void WriteRest(MarkupWriter xml, DiskSource source, XmlOptions options)
    {
        if (!options.Inactive) xml.Attribute("index", source.Index);
        DiskStorageXml.WriteChildren(xml, source.Storage, options);
        if (source.Slice is { } slice)
        {
            xml.Open("slices").Open("slice").Attribute("type", "storage")
                .Attribute("offset", slice.Offset).Attribute("size", slice.Size).Close().Close();
        }

        DeviceSecurityLabelXml.Write(xml, source.SecurityLabels, options);

        // A volume's authentication is the pool's.
        if (source.Storage is not VolumeStorage) AuthenticationXml.Write(xml, source.Authentication);
        ImageEncryptionXml.Write(xml, source.Encryption);
        WriteReservations(xml, source.Reservations);
    }

    private static StorageSlice? ReadSlice(Cursor source)
    {
        if (source.Child("slices") is not { } slices) return null;
        foreach (var slice in slices.Children("slice"))
        {
            if (slice.Required("type") != "storage") continue;
            if (slice.Attribute("offset") is null || slice.ULong("offset") is not { } offset || offset > long.MaxValue)
                slice.Refuse(
                    ErrorCode.XmlError, "malformed 'offset' attribute for slice: a number of bytes is expected",
                    "offset");
            else if (slice.Attribute("size") is null || slice.ULong("size") is not { } size
                || size is 0 or > long.MaxValue)
                slice.Refuse(
                    ErrorCode.XmlError, "malformed 'size' attribute for slice: a number of bytes above 0 is expected",
                    "size");
            else
                return new StorageSlice(offset, size);
        }

        return null;
    }

    private static Reservations? ReadReservations(Cursor source)
    {
        if (source.Child("reservations") is not { } xml) return null;
        if (xml.Attribute("managed") is null)
        {
            xml.Refuse(ErrorCode.XmlError, "missing managed attribute for <reservations/>");
            return null;
        }

        var managed = xml.YesNo("managed") ?? true;
        if (xml.Child("source") is not { } socket)
        {
            if (!managed) xml.Refuse(ErrorCode.XmlError, "missing path for <reservations/>");
            return new Reservations(managed, null);
        }

        var (type, mode, path) = (socket.Attribute("type"), socket.Attribute("mode"), socket.Attribute("path"));
        if (type != "unix")
            socket.Refuse(
                ErrorCode.XmlError, $"unsupported connection type for <reservations/>: '{type}', 'unix' is possible",
                "type");
        if (mode != "client")
            socket.Refuse(
                ErrorCode.XmlError, $"unsupported connection mode for <reservations/>: '{mode}', 'client' is possible",
                "mode");
        if (path is null) socket.Refuse(ErrorCode.XmlError, "missing path for <reservations/>");
        return new Reservations(managed, managed ? null : path);
    }

    private static void WriteReservations(MarkupWriter xml, Reservations? reservations)
    {
        if (reservations is null) return;
        xml.Open("reservations").YesNo("managed", reservations.Managed);
        if (reservations.Path is { } path)
            xml.Open("source").Attribute("type", "unix").Attribute("path", path).Attribute("mode", "client").Close();
        xml.Close();
    }
}
