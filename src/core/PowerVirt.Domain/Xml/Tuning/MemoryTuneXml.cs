using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Tuning;

namespace PowerVirt.Domain.Xml.Tuning;

/// <summary><c>memtune</c>.</summary>
internal static class MemoryTuneXml
{
    /// <summary>libvirt's number for "no limit" (VIR_DOMAIN_MEMORY_PARAM_UNLIMITED), in KiB.</summary>
    private const ulong Unlimited = 9007199254740991;

    public static MemoryTune Read(Cursor xml)
    {
        if (xml.Child("memtune") is not { } tune) return new MemoryTune();
        return new MemoryTune
        {
            HardLimit = Limit(tune, "hard_limit"),
            SoftLimit = Limit(tune, "soft_limit"),
            MinimumGuarantee = tune.Child("min_guarantee")?.MemorySize(),
            SwapHardLimit = Limit(tune, "swap_hard_limit"),
        };
    }

    public static void Write(MarkupWriter xml, MemoryTune tune)
    {
        if (tune.IsEmpty) return;
        xml.Open("memtune");
        Write(xml, "hard_limit", tune.HardLimit);
        Write(xml, "soft_limit", tune.SoftLimit);
        Write(xml, "min_guarantee", tune.MinimumGuarantee);
        Write(xml, "swap_hard_limit", tune.SwapHardLimit);
        xml.Close();
    }

    private static ulong? Limit(Cursor tune, string name) =>
        tune.Child(name)?.MemorySize() is { } bytes && bytes / 1024 < Unlimited ? bytes : null;

    private static void Write(MarkupWriter xml, string name, ulong? bytes)
    {
        if (bytes is { } size) xml.Open(name).Attribute("unit", "KiB").Text(MemoryXml.KiB(size)).Close();
    }
}
