using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>controller</c>.</summary>
internal static class ControllerXml
{
    internal static readonly Words<ControllerType> Types = new(
        ("ide", ControllerType.Ide), ("fdc", ControllerType.Fdc), ("scsi", ControllerType.Scsi),
        ("sata", ControllerType.Sata), ("virtio-serial", ControllerType.VirtioSerial), ("ccid", ControllerType.Ccid),
        ("usb", ControllerType.Usb), ("pci", ControllerType.Pci), ("xenbus", ControllerType.XenBus),
        ("isa", ControllerType.Isa), ("nvme", ControllerType.Nvme));

    private const uint MostPciIndex = 255;

    public static Controller Read(Cursor xml, XmlOptions options)
    {
        var type = xml.RequiredWord("type", Types);
        var model = ReadModel(xml, type);
        var driver = xml.Child("driver");
        return new Controller
        {
            Type = type,
            Index = ReadIndex(xml, type),
            Model = model,
            Ports = type is ControllerType.Usb or ControllerType.VirtioSerial ? xml.Count("ports") : null,
            Vectors = type == ControllerType.VirtioSerial ? xml.Count("vectors") : null,
            MasterStartPort = IsNone(type, model) ? null : xml.Child("master")?.UInt("startport"),
            Scsi = ReadScsi(driver),
            Virtio = VirtioOptionsXml.Read(driver),
            Pci = type == ControllerType.Pci ? PciBusXml.Read(xml) : null,
        };
    }

    public static void Write(MarkupWriter xml, Controller controller, XmlOptions options)
    {
        xml.Open("controller").Attribute("type", Types[controller.Type]).Attribute("index", controller.Index)
            .Attribute("model", controller.Model).Attribute("ports", controller.Ports)
            .Attribute("vectors", controller.Vectors);
        PciBusXml.Write(xml, controller.Pci);
        if (controller.Scsi != new ScsiOptions() || controller.Virtio is not null)
        {
            var scsi = controller.Scsi;
            xml.Open("driver").Attribute("queues", scsi.Queues).Attribute("cmd_per_lun", scsi.CommandsPerLun)
                .Attribute("max_sectors", scsi.MaxSectors).OnOff("ioeventfd", scsi.IoEventFd)
                .Attribute("iothread", scsi.IoThread);
            VirtioOptionsXml.WriteAttributes(xml, controller.Virtio);
            xml.Close();
        }

        if (!IsNone(controller.Type, controller.Model))
            DevicePlaceXml.Write(xml, controller, options);
        PciBusXml.WriteHole(xml, controller.Pci);
        xml.Close();
    }

    /// <summary>Whether it says that there is no USB, and so has no place and no master.</summary>
    private static bool IsNone(ControllerType type, string? model) => type == ControllerType.Usb && model == "none";

    // An address has no more room for a bus than this.
    private static uint? ReadIndex(Cursor xml, ControllerType type)
    {
        var index = xml.Count("index");
        if (type != ControllerType.Pci || index is not > MostPciIndex) return index;
        xml.Refuse(
            ErrorCode.ConfigUnsupported, $"PCI controller index {index} too high, maximum is {MostPciIndex}", "index");
        return null;
    }

    private static string? ReadModel(Cursor xml, ControllerType type)
    {
        if (xml.Attribute("model") is not { } model) return null;
        if (type == ControllerType.Scsi && model == "auto") return null;
        if (!ControllerModels.Of(type).Contains(model))
        {
            xml.Refuse(
                ErrorCode.ConfigUnsupported, $"Unknown model type '{model}'", "model",
                ControllerModels.Of(type).Length == 0
                    ? $"There are no models of {Types[type]} controllers."
                    : $"Possible: {string.Join(", ", ControllerModels.Of(type))}.");
        }

        return model;
    }

    private static ScsiOptions ReadScsi(Cursor? driver)
    {
        if (driver is not { } xml) return new ScsiOptions();
        return new ScsiOptions
        {
            Queues = xml.UInt("queues"),
            CommandsPerLun = xml.UInt("cmd_per_lun"),
            MaxSectors = xml.UInt("max_sectors"),
            IoEventFd = xml.OnOff("ioeventfd"),
            IoThread = xml.UInt("iothread"),
        };
    }
}
