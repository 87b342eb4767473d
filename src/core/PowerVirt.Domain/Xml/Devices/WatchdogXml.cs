using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>watchdog</c>.</summary>
internal static class WatchdogXml
{
    internal static readonly Words<WatchdogModel> Models = new(
        ("i6300esb", WatchdogModel.I6300Esb), ("ib700", WatchdogModel.Ib700), ("diag288", WatchdogModel.Diag288),
        ("itco", WatchdogModel.Itco));

    internal static readonly Words<WatchdogAction> Actions = new(
        ("reset", WatchdogAction.Reset), ("shutdown", WatchdogAction.Shutdown), ("poweroff", WatchdogAction.PowerOff),
        ("pause", WatchdogAction.Pause), ("none", WatchdogAction.None), ("dump", WatchdogAction.Dump),
        ("inject-nmi", WatchdogAction.InjectNmi));

    public static Watchdog Read(Cursor xml, XmlOptions options) => new()
    {
        Model = xml.RequiredWord("model", Models),
        Action = xml.Word("action", Actions) ?? WatchdogAction.Reset,
    };

    public static void Write(MarkupWriter xml, Watchdog watchdog, XmlOptions options)
    {
        xml.Open("watchdog").Attribute("model", Models[watchdog.Model]).Attribute("action", Actions[watchdog.Action]);
        DevicePlaceXml.Write(xml, watchdog, options);
        xml.Close();
    }
}
