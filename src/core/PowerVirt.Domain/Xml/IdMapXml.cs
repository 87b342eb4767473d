using System.Collections.Immutable;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml;

/// <summary><c>idmap</c>.</summary>
internal static class IdMapXml
{
    public static IdMap Read(Cursor xml)
    {
        if (xml.Child("idmap") is not { } map) return IdMap.Empty;
        var read = new IdMap(ReadRanges(map, "uid"), ReadRanges(map, "gid"));
        if (read.Users.IsEmpty != read.Groups.IsEmpty)
            map.Refuse(ErrorCode.ConfigUnsupported, "uid and gid should be mapped both");
        return read;
    }

    public static void Write(MarkupWriter xml, IdMap map)
    {
        if (map.IsEmpty) return;
        xml.Open("idmap");
        Write(xml, "uid", map.Users);
        Write(xml, "gid", map.Groups);
        xml.Close();
    }

    private static ImmutableArray<IdRange> ReadRanges(Cursor map, string name)
    {
        var ranges = map.Children(name)
            .Select(range =>
                new IdRange(
                    range.RequiredUInt("start") ?? 0, range.RequiredUInt("target") ?? 0,
                    range.RequiredUInt("count") ?? 0))
            .OrderBy(range => range.Start).ToImmutableArray();
        if (ranges is [{ Start: not 0 }, ..])
        {
            map.Refuse(
                ErrorCode.XmlError,
                $"You must map the root user of the guest: the first <{name}> starts at {ranges[0].Start}, not 0.");
        }

        return ranges;
    }

    private static void Write(MarkupWriter xml, string name, ImmutableArray<IdRange> ranges)
    {
        foreach (var range in ranges)
        {
            xml.Open(name).Attribute("start", range.Start).Attribute("target", range.Target)
                .Attribute("count", range.Count).Close();
        }
    }
}
