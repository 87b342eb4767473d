using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Disks;

/// <summary><c>geometry</c> and <c>blockio</c>.</summary>
internal static class DiskGeometryXml
{
    private static readonly Words<GeometryTranslation> Translations = new(
        ("none", GeometryTranslation.None), ("auto", GeometryTranslation.Auto), ("lba", GeometryTranslation.Lba));

    /// <summary>Null where one of the three numbers is missing: then it says nothing.</summary>
    public static DiskGeometry? Read(Cursor disk)
    {
        if (disk.Child("geometry") is not { } xml) return null;
        var geometry = new DiskGeometry(Part("cyls"), Part("heads"), Part("secs"), xml.Word("trans", Translations));
        return geometry is { Cylinders: > 0, Heads: > 0, Sectors: > 0 } ? geometry : null;

        uint Part(string name) => xml.UInt(name) ?? 0;
    }

    public static BlockSizes? ReadBlockSizes(Cursor disk)
    {
        if (disk.Child("blockio") is not { } xml) return null;
        var sizes = new BlockSizes(Part("logical_block_size"), Part("physical_block_size"),
            xml.UInt("discard_granularity"));
        return sizes == new BlockSizes(null, null, null) ? null : sizes;

        uint? Part(string name) => xml.UInt(name) is { } size and > 0 ? size : null;
    }

    public static void Write(MarkupWriter xml, DiskGeometry? geometry, BlockSizes? sizes)
    {
        if (geometry is not null)
        {
            xml.Open("geometry").Attribute("cyls", geometry.Cylinders).Attribute("heads", geometry.Heads)
                .Attribute("secs", geometry.Sectors).Attribute("trans", Translations[geometry.Translation]).Close();
        }

        if (sizes is not null)
        {
            xml.Open("blockio").Attribute("logical_block_size", sizes.Logical)
                .Attribute("physical_block_size", sizes.Physical)
                .Attribute("discard_granularity", sizes.DiscardGranularity).Close();
        }
    }
}
