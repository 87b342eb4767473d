using System.Collections.Immutable;
using PowerVirt.Domain.Capabilities;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Capabilities;

/// <summary><c>cache</c> of a host.</summary>
internal static class CacheBankXml
{
    public static CacheBank Read(Cursor bank) => new(
        bank.RequiredUInt("id") ?? 0,
        bank.RequiredUInt("level") ?? 0,
        bank.Required("type"),
        bank.ULong("size") ?? 0,
        bank.Required("unit"),
        bank.Required("cpus"));

    public static void Write(MarkupWriter xml, ImmutableArray<CacheBank> banks)
    {
        if (banks.IsEmpty) return;
        xml.Open("cache");
        foreach (var bank in banks)
        {
            xml.Open("bank").Attribute("id", bank.Id).Attribute("level", bank.Level).Attribute("type", bank.Type)
                .Attribute("size", bank.Size).Attribute("unit", bank.Unit).Attribute("cpus", bank.Cpus).Close();
        }

        xml.Close();
    }
}
