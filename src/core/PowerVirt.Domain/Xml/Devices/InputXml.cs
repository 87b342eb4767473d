using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>input</c>.</summary>
internal static class InputXml
{
    internal static readonly Words<InputType> Types = new(
        ("mouse", InputType.Mouse), ("tablet", InputType.Tablet), ("keyboard", InputType.Keyboard),
        ("passthrough", InputType.Passthrough), ("evdev", InputType.Evdev));

    internal static readonly Words<InputBus> Buses = new(
        ("usb", InputBus.Usb), ("virtio", InputBus.Virtio), ("ps2", InputBus.Ps2), ("xen", InputBus.Xen),
        ("parallels", InputBus.Parallels), ("none", InputBus.None));

    private static readonly string[] GrabToggles =
    [
        "ctrl-ctrl", "alt-alt", "shift-shift", "meta-meta", "scrolllock", "ctrl-scrolllock",
    ];

    public static Input Read(Cursor xml, XmlOptions options)
    {
        var type = xml.RequiredWord("type", Types);
        var model = xml.Attribute("model");
        if (model is not (null or "virtio" or "virtio-transitional" or "virtio-non-transitional"))
        {
            xml.Refuse(
                ErrorCode.XmlError, $"Invalid value for attribute 'model' in element 'input': '{model}'.",
                "model", "Possible: virtio, virtio-transitional, virtio-non-transitional.");
        }

        return new Input
        {
            Type = type,
            Bus = xml.Word("bus", Buses, text => $"unknown input bus type '{text}'"),
            Model = model,
            Source = ReadSource(xml, type),
            Virtio = VirtioOptionsXml.Read(xml.Child("driver")),
        };
    }

    public static void Write(MarkupWriter xml, Input input, XmlOptions options)
    {
        xml.Open("input").Attribute("type", Types[input.Type]);
        if (input.Type != InputType.Evdev) xml.Attribute("bus", Buses[input.Bus]);
        xml.Attribute("model", input.Model);
        VirtioOptionsXml.Write(xml, input.Virtio);
        if (input.Source is { } source)
        {
            xml.Open("source").Attribute(SourceAttribute(input.Type), source.Device)
                .Attribute("grab", source.GrabAll ? "all" : null).Attribute("grabToggle", source.GrabToggle)
                .OnOff("repeat", source.Repeat).Close();
        }

        DevicePlaceXml.Write(xml, input, options);
        xml.Close();
    }

    private static InputSource? ReadSource(Cursor xml, InputType type)
    {
        if (type is not (InputType.Passthrough or InputType.Evdev)) return null;
        var source = xml.Child("source");
        var device = source?.Attribute(SourceAttribute(type));
        if (device is null or "")
        {
            xml.Refuse(
                ErrorCode.XmlError,
                type == InputType.Evdev
                    ? "missing device path for evdev input device"
                    : "Missing evdev path for input device passthrough");
            device = "";
        }

        if (source is not { } element || type == InputType.Passthrough) return new InputSource(device);
        var grab = element.Attribute("grab");
        if (grab is not (null or "all"))
        {
            element.Refuse(
                ErrorCode.XmlError, $"Invalid value for attribute 'grab' in element 'source': '{grab}'.",
                "grab", "Possible: all.");
        }

        var toggle = element.Attribute("grabToggle");
        if (toggle is not null && !GrabToggles.Contains(toggle))
        {
            element.Refuse(
                ErrorCode.XmlError, $"Invalid value for attribute 'grabToggle' in element 'source': '{toggle}'.",
                "grabToggle", $"Possible: {string.Join(", ", GrabToggles)}.");
        }

        return new InputSource(device, grab == "all", toggle, element.OnOff("repeat"));
    }

    private static string SourceAttribute(InputType type) => type == InputType.Evdev ? "dev" : "evdev";
}
