using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>panic</c>.</summary>
internal static class PanicXml
{
    internal static readonly Words<PanicModel> Models = new(
        ("pseries", PanicModel.Pseries), ("pvpanic", PanicModel.Pvpanic), ("isa", PanicModel.Isa),
        ("hyperv", PanicModel.Hyperv));

    public static Panic Read(Cursor xml, XmlOptions options) =>
        new() { Model = xml.Word("model", Models, text => $"unknown panic model '{text}'") };

    public static void Write(MarkupWriter xml, Panic panic, XmlOptions options)
    {
        xml.Open("panic").Attribute("model", Models[panic.Model]);
        DevicePlaceXml.Write(xml, panic, options);
        xml.Close();
    }
}
