using System.Globalization;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>address</c> of every type that a device of a pseries guest can have.</summary>
internal static class AddressXml
{
    public static DeviceAddress? Read(Cursor device)
    {
        if (device.Child("address") is not { } address) return null;
        switch (address.Required("type"))
        {
            case "pci": return ReadPci(address);
            case "spapr-vio": return new SpaprVioAddress(address.LongHex("reg"));
            case "drive":
                return new DriveAddress(
                    address.UInt("controller") ?? 0, address.UInt("bus") ?? 0, address.UInt("target") ?? 0, address.UInt("unit") ?? 0);
            case "virtio-serial":
                return new VirtioSerialAddress(address.UInt("controller") ?? 0, address.UInt("bus") ?? 0, address.UInt("port") ?? 0);
            case "usb": return new UsbAddress(address.UInt("bus") ?? 0, address.Attribute("port"));
            case "dimm": return new DimmAddress(address.RequiredUInt("slot") ?? 0, address.LongHex("base") is > 0 and var start ? start : null);
            case "": return null;
            case var other:
                address.Element.MarkAllRead();
                return new ForeignAddress(other);
        }
    }

    /// <summary>The word for an address's type.</summary>
    public static string NameOf(DeviceAddress address) => address switch
    {
        PciAddress => "pci",
        SpaprVioAddress => "spapr-vio",
        DriveAddress => "drive",
        VirtioSerialAddress => "virtio-serial",
        UsbAddress => "usb",
        _ => ((ForeignAddress)address).Type,
    };

    public static void Write(MarkupWriter xml, DeviceAddress? address)
    {
        switch (address)
        {
            case PciAddress pci:
                WritePlace(xml.Open("address").Attribute("type", "pci"), pci).OnOff("multifunction", pci.Multifunction).Close();
                break;
            case SpaprVioAddress vio:
                xml.Open("address").Attribute("type", "spapr-vio").Attribute("reg", vio.Reg is { } reg ? Hex(reg, 8) : null).Close();
                break;
            case DriveAddress drive:
                xml.Open("address").Attribute("type", "drive").Attribute("controller", drive.Controller)
                    .Attribute("bus", drive.Bus).Attribute("target", drive.Target).Attribute("unit", drive.Unit).Close();
                break;
            case VirtioSerialAddress port:
                xml.Open("address").Attribute("type", "virtio-serial")
                    .Attribute("controller", port.Controller).Attribute("bus", port.Bus).Attribute("port", port.Port).Close();
                break;
            case UsbAddress usb:
                xml.Open("address").Attribute("type", "usb").Attribute("bus", usb.Bus).Attribute("port", usb.Port).Close();
                break;
            case DimmAddress dimm:
                xml.Open("address").Attribute("type", "dimm").Attribute("slot", dimm.Slot)
                    .Attribute("base", dimm.Base is { } start ? $"0x{start:x}" : null).Close();
                break;
            case ForeignAddress foreign:
                xml.Open("address").Attribute("type", foreign.Type).Close();
                break;
        }
    }

    /// <summary>Adds the four numbers of a PCI address to an element that is open.</summary>
    public static MarkupWriter WritePlace(MarkupWriter xml, PciAddress pci) =>
        xml.Attribute("domain", Hex(pci.Domain, 4)).Attribute("bus", Hex(pci.Bus, 2))
            .Attribute("slot", Hex(pci.Slot, 2)).Attribute("function", Hex(pci.Function, 1));

    public static PciAddress ReadPci(Cursor address)
    {
        var pci = new PciAddress(
            Part("domain", 0xffff), Part("bus", 0xff), Part("slot", 0x1f), address.Hex("function") ?? 0)
        {
            Multifunction = address.OnOff("multifunction"),
        };
        if (pci.Function > 7)
            address.Refuse(ErrorCode.XmlError, $"Invalid PCI address function=0x{pci.Function:x}, must be <= 7", "function");
        return pci;

        uint Part(string name, uint most)
        {
            var value = address.Hex(name) ?? 0;
            if (value > most)
                address.Refuse(ErrorCode.XmlError, $"Invalid PCI address {name}='0x{value:x}', must be <= 0x{most:X}", name);
            return value;
        }
    }

    private static string Hex(ulong value, int digits) => "0x" + value.ToString("x" + digits, CultureInfo.InvariantCulture);
}
