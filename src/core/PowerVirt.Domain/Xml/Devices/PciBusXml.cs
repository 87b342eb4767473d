using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>model</c>, <c>target</c> and <c>pcihole64</c> of a PCI controller.</summary>
internal static class PciBusXml
{
    private static readonly string[] ModelNames =
    [
        "pci-bridge", "i82801b11-bridge", "ioh3420", "x3130-upstream", "xio3130-downstream", "pxb", "pxb-pcie",
        "pcie-root-port", "spapr-pci-host-bridge", "pcie-pci-bridge",
    ];

    public static PciBus? Read(Cursor xml)
    {
        var target = xml.Child("target");
        var bus = new PciBus
        {
            ModelName = ReadModelName(xml),
            ChassisNumber = Part(target, "chassisNr", 255),
            Chassis = Part(target, "chassis", 255),
            Port = (uint?)target?.LongHex("port", 255),
            BusNumber = Part(target, "busNr", 254),
            TargetIndex = ReadTargetIndex(target),
            Hotplug = target?.OnOff("hotplug"),
            MemoryReserve = target?.ULong("memReserve"),
            Node = target?.Child("node")?.TextUInt(),
            Hole64 = xml.Child("pcihole64")?.Bytes() is { } bytes ? bytes / 1024 : null,
        };
        return bus == new PciBus() ? null : bus;
    }

    public static void Write(MarkupWriter xml, PciBus? bus)
    {
        if (bus is null) return;
        if (bus.ModelName is not null) xml.Open("model").Attribute("name", bus.ModelName).Close();
        if (bus with { ModelName = null, Hole64 = null } == new PciBus()) return;
        xml.Open("target").Attribute("chassisNr", bus.ChassisNumber).Attribute("chassis", bus.Chassis)
            .Attribute(
                "port",
                bus.Port is { } port
                    ? "0x" + port.ToString("x", System.Globalization.CultureInfo.InvariantCulture)
                    : null)
            .Attribute("busNr", bus.BusNumber).Attribute("index", bus.TargetIndex).OnOff("hotplug", bus.Hotplug)
            .Attribute("memReserve", bus.MemoryReserve).Leaf("node", bus.Node).Close();
    }

    /// <summary>The 64-bit window, which stands after everything else.</summary>
    public static void WriteHole(MarkupWriter xml, PciBus? bus)
    {
        if (bus?.Hole64 is not { } size) return;
        xml.Open("pcihole64").Attribute("unit", "KiB")
            .Text(size.ToString(System.Globalization.CultureInfo.InvariantCulture)).Close();
    }

    private static string? ReadModelName(Cursor xml)
    {
        if (xml.Child("model") is not { } model) return null;
        var name = model.Attribute("name");
        if (name is not null && !ModelNames.Contains(name))
        {
            model.Refuse(
                ErrorCode.XmlError, $"Invalid value for attribute 'name' in element 'model': '{name}'.",
                "name", $"Possible: {string.Join(", ", ModelNames)}.");
        }

        return name;
    }

    // -1 asks for the next free one, as leaving it away does.
    private static uint? ReadTargetIndex(Cursor? target)
    {
        if (target is not { } xml || xml.Attribute("index") is null) return null;
        if (xml.Attribute("index") == "-1")
        {
            xml.Refuse(
                ErrorCode.XmlError, "Invalid target index '-1' in PCI controller: 0 to 30 are possible", "index");
            return null;
        }

        return xml.UInt("index");
    }

    private static uint? Part(Cursor? target, string name, uint most)
    {
        if (target is not { } xml) return null;
        var value = xml.UInt(name);
        if (value > most)
            xml.Refuse(ErrorCode.XmlError, $"PCI controller {name} '{value}' out of range - must be 0-{most}", name);
        return value;
    }
}
