using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml;

/// <summary><c>memory</c>, <c>currentMemory</c> and <c>maxMemory</c>.</summary>
internal static class MemoryXml
{
    public static Memory Read(Cursor xml)
    {
        var maximum = xml.Child("maxMemory");
        var size = xml.Child("memory");
        return new Memory
        {
            Maximum = maximum?.MemorySize(),
            Slots = maximum?.UInt("slots"),
            Size = size?.MemorySize(),
            DumpCore = size?.OnOff("dumpCore"),
            Current = xml.Child("currentMemory")?.MemorySize(),
        };
    }

    public static void Write(MarkupWriter xml, Memory memory)
    {
        if (memory.Maximum is { } maximum)
            xml.Open("maxMemory").Attribute("slots", memory.Slots).Attribute("unit", "KiB").Text(KiB(maximum)).Close();
        if (memory.Size is { } size)
            xml.Open("memory").OnOff("dumpCore", memory.DumpCore).Attribute("unit", "KiB").Text(KiB(size)).Close();
        if ((memory.Current ?? memory.Size) is { } current)
            xml.Open("currentMemory").Attribute("unit", "KiB").Text(KiB(current)).Close();
    }

    /// <summary>Whole KiB, rounded up: libvirt's unit of output.</summary>
    internal static string KiB(ulong bytes) =>
        ((bytes + 1023) / 1024).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
