using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>controller</c>.</summary>
internal static class ControllerXml
{
    internal static readonly Words<ControllerType> Types = new(
        ("ide", ControllerType.Ide), ("fdc", ControllerType.Fdc), ("scsi", ControllerType.Scsi), ("sata", ControllerType.Sata),
        ("virtio-serial", ControllerType.VirtioSerial), ("ccid", ControllerType.Ccid), ("usb", ControllerType.Usb), ("pci", ControllerType.Pci));

    public static Controller Read(Cursor xml, XmlOptions options)
    {
        var type = xml.RequiredWord("type", Types);
        var driver = xml.Child("driver");
        return new Controller
        {
            Type = type,
            Index = xml.UInt("index"),
            Model = xml.Attribute("model"),
            Ports = xml.UInt("ports"),
            Vectors = xml.UInt("vectors"),
            Queues = driver?.UInt("queues"),
            Virtio = VirtioOptionsXml.Read(driver),
            HostBridge = type == ControllerType.Pci ? ReadHostBridge(xml) : null,
        };
    }

    public static void Write(MarkupWriter xml, Controller controller, XmlOptions options)
    {
        xml.Open("controller").Attribute("type", Types[controller.Type]).Attribute("index", controller.Index)
            .Attribute("model", controller.Model).Attribute("ports", controller.Ports).Attribute("vectors", controller.Vectors);
        if (controller.HostBridge is { } bridge)
        {
            if (bridge.ModelName is not null) xml.Open("model").Attribute("name", bridge.ModelName).Close();
            if (bridge.TargetIndex is not null || bridge.Node is not null)
                xml.Open("target").Attribute("index", bridge.TargetIndex).Leaf("node", bridge.Node).Close();
        }

        if (controller.Queues is not null || controller.Virtio is not null)
        {
            xml.Open("driver").Attribute("queues", controller.Queues);
            VirtioOptionsXml.WriteAttributes(xml, controller.Virtio);
            xml.Close();
        }

        DevicePlaceXml.Write(xml, controller, options);
        xml.Close();
    }

    private static PciHostBridge? ReadHostBridge(Cursor xml)
    {
        var name = xml.Child("model")?.Attribute("name");
        var target = xml.Child("target");
        var bridge = new PciHostBridge(name, target?.UInt("index"), target?.Child("node")?.TextUInt());
        return bridge == new PciHostBridge(null, null, null) ? null : bridge;
    }
}
