using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Disks;

/// <summary><c>backingStore</c>, one inside the other.</summary>
internal static class BackingStoreXml
{
    public static BackingStore? Read(Cursor parent, XmlOptions options)
    {
        if (parent.Child("backingStore") is not { } xml) return null;
        if (xml.Attribute("type") is null) return new BackingStore(null);
        var index = xml.UInt("index");
        var type = xml.Word("type", DiskSourceXml.Types);
        var format = xml.Child("format");
        if (format?.Attribute("type") is null) xml.Refuse(ErrorCode.XmlError, "missing disk backing store format");
        var read = format?.Word("type", DiskDriverXml.Formats);
        var source = type is { } known ? DiskSourceXml.Read(xml.Child("source"), known, options) : null;
        if (type is not null && source is null) xml.Refuse(ErrorCode.XmlError, "missing disk backing store source");
        if (source is null || read is null) return new BackingStore(null);
        return new BackingStore(new BackingImage
        {
            Source = source,
            Format = read.Value,
            MetadataCacheSize = DiskDriverXml.ReadMetadataCache(format),
            Backing = Read(xml, options),
            Index = options.Inactive ? null : index,
        });
    }

    public static void Write(MarkupWriter xml, BackingStore? backing, XmlOptions options)
    {
        if (backing is null) return;
        xml.Open("backingStore");
        if (backing.Image is { } image)
        {
            xml.Attribute("type", DiskSourceXml.Types[image.Source.Storage.Type]);
            if (!options.Inactive) xml.Attribute("index", image.Index);
            xml.Open("format").Attribute("type", DiskDriverXml.Formats[image.Format]);
            DiskDriverXml.WriteMetadataCache(xml, image.MetadataCacheSize);
            xml.Close();
            DiskSourceXml.Write(xml, image.Source, null, options);
            Write(xml, image.Backing, options);
        }

        xml.Close();
    }
}
