using PowerVirt.Domain.Extensions;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Extensions;

/// <summary><c>powervirt:pseries</c>: what libvirt's document has no words for.
/// Described in docs/powervirt-xml.md.</summary>
internal static class PseriesExtensionsXml
{
    internal const string Namespace = "urn:powervirt:domain:1";

    internal static readonly Words<InterruptMode> Interrupts = new(
        ("xics", InterruptMode.Xics), ("xive", InterruptMode.Xive), ("dual", InterruptMode.Dual));

    private static readonly Words<PseriesFirmware> Firmwares = new(
        ("slof", PseriesFirmware.Slof), ("vof", PseriesFirmware.Vof));

    public static PseriesExtensions Read(Cursor xml)
    {
        if (xml.Child("pseries", Namespace) is not { } pseries) return new PseriesExtensions();
        return new PseriesExtensions
        {
            LargeDecrementer = State(pseries, "large-decrementer"),
            FirmwareAssistedNmi = State(pseries, "fwnmi"),
            RptInvalidate = State(pseries, "rpt-invalidate"),
            AilMode3 = State(pseries, "ail-mode-3"),
            Dawr1 = State(pseries, "dawr1"),
            NestedPapr = State(pseries, "nested-papr"),
            Interrupts = pseries.Child("interrupts", Namespace)?.RequiredWord("mode", Interrupts),
            Vsmt = pseries.Child("vsmt", Namespace)?.RequiredUInt("threads"),
            Firmware = pseries.Child("firmware", Namespace)?.RequiredWord("type", Firmwares),
        };
    }

    public static void WriteNamespace(MarkupWriter xml, PseriesExtensions pseries)
    {
        if (!pseries.IsEmpty) xml.Attribute("xmlns:powervirt", Namespace);
    }

    public static void Write(MarkupWriter xml, PseriesExtensions pseries)
    {
        if (pseries.IsEmpty) return;
        xml.Open("powervirt:pseries");
        State(xml, "large-decrementer", pseries.LargeDecrementer);
        State(xml, "fwnmi", pseries.FirmwareAssistedNmi);
        State(xml, "rpt-invalidate", pseries.RptInvalidate);
        State(xml, "ail-mode-3", pseries.AilMode3);
        State(xml, "dawr1", pseries.Dawr1);
        State(xml, "nested-papr", pseries.NestedPapr);
        if (pseries.Interrupts is { } mode)
            xml.Open("powervirt:interrupts").Attribute("mode", Interrupts[mode]).Close();
        if (pseries.Vsmt is { } threads) xml.Open("powervirt:vsmt").Attribute("threads", threads).Close();
        if (pseries.Firmware is { } firmware)
            xml.Open("powervirt:firmware").Attribute("type", Firmwares[firmware]).Close();
        xml.Close();
    }

    private static bool? State(Cursor pseries, string name)
    {
        if (pseries.Child(name, Namespace) is not { } element) return null;
        element.Required("state");
        return element.OnOff("state");
    }

    private static void State(MarkupWriter xml, string name, bool? on)
    {
        if (on is not null) xml.Open($"powervirt:{name}").OnOff("state", on).Close();
    }
}
