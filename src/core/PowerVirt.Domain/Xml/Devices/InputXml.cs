using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>input</c>.</summary>
internal static class InputXml
{
    internal static readonly Words<InputType> Types = new(
        ("mouse", InputType.Mouse), ("tablet", InputType.Tablet), ("keyboard", InputType.Keyboard));

    internal static readonly Words<InputBus> Buses = new(("usb", InputBus.Usb), ("virtio", InputBus.Virtio), ("ps2", InputBus.Ps2));

    public static Input Read(Cursor xml, XmlOptions options) => new()
    {
        Type = xml.RequiredWord("type", Types),
        Bus = xml.Word("bus", Buses),
        Virtio = VirtioOptionsXml.Read(xml.Child("driver")),
    };

    public static void Write(MarkupWriter xml, Input input, XmlOptions options)
    {
        xml.Open("input").Attribute("type", Types[input.Type]).Attribute("bus", Buses[input.Bus]);
        VirtioOptionsXml.Write(xml, input.Virtio);
        DevicePlaceXml.Write(xml, input, options);
        xml.Close();
    }
}
