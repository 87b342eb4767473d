using System.Globalization;
using System.Text.RegularExpressions;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>address</c> of every type that a device of a pseries guest can have.</summary>
internal static partial class AddressXml
{
    public static DeviceAddress? Read(Cursor device)
    {
        if (device.Child("address") is not { } address) return null;
        switch (address.Attribute("type"))
        {
            case null or "":
                address.Refuse(
                    ErrorCode.InternalError, "No type specified for device address",
                    remedy: "Add type='pci', for instance.");
                return null;
            case "pci": return ReadPci(address);
            case "spapr-vio": return new SpaprVioAddress(address.LongHex("reg"));
            case "drive":
                return new DriveAddress(
                    address.UInt("controller") ?? 0, address.UInt("bus") ?? 0, address.UInt("target") ?? 0,
                    address.UInt("unit") ?? 0);
            case "virtio-serial":
                return new VirtioSerialAddress(
                    address.UInt("controller") ?? 0, address.UInt("bus") ?? 0, address.UInt("port") ?? 0);
            case "usb": return ReadUsb(address);
            case "ccid": return new CcidAddress(address.UInt("controller") ?? 0, address.UInt("slot") ?? 0);
            case "unassigned": return new UnassignedAddress();
            case "dimm":
                return new DimmAddress(
                    address.RequiredUInt("slot") ?? 0, address.LongHex("base") is > 0 and var start ? start : null);
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
        CcidAddress => "ccid",
        DimmAddress => "dimm",
        UnassignedAddress => "unassigned",
        _ => ((ForeignAddress)address).Type,
    };

    public static void Write(MarkupWriter xml, DeviceAddress? address)
    {
        switch (address)
        {
            case PciAddress pci:
                WritePlace(xml.Open("address").Attribute("type", "pci"), pci).OnOff("multifunction", pci.Multifunction)
                    .Close();
                break;
            case SpaprVioAddress vio:
                xml.Open("address").Attribute("type", "spapr-vio")
                    .Attribute("reg", vio.Reg is { } reg ? Hex(reg, 8) : null).Close();
                break;
            case DriveAddress drive:
                xml.Open("address").Attribute("type", "drive").Attribute("controller", drive.Controller)
                    .Attribute("bus", drive.Bus).Attribute("target", drive.Target).Attribute("unit", drive.Unit)
                    .Close();
                break;
            case VirtioSerialAddress port:
                xml.Open("address").Attribute("type", "virtio-serial").Attribute("controller", port.Controller)
                    .Attribute("bus", port.Bus).Attribute("port", port.Port).Close();
                break;
            case UsbAddress usb:
                xml.Open("address").Attribute("type", "usb").Attribute("bus", usb.Bus).Attribute("port", usb.Port)
                    .Close();
                break;
            case DimmAddress dimm:
                xml.Open("address").Attribute("type", "dimm").Attribute("slot", dimm.Slot)
                    .Attribute("base", dimm.Base is { } start ? $"0x{start:x}" : null).Close();
                break;
            case CcidAddress card:
                xml.Open("address").Attribute("type", "ccid").Attribute("controller", card.Controller)
                    .Attribute("slot", card.Slot).Close();
                break;
            case UnassignedAddress:
                xml.Open("address").Attribute("type", "unassigned").Close();
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
        if (address.Child("zpci") is { } zpci)
        {
            zpci.Element.MarkAllRead();
            zpci.Refuse(ErrorCode.ConfigUnsupported, "This QEMU binary doesn't support zPCI");
        }

        return new PciAddress(
            PciParts.Read(address, "domain", 0xffff), PciParts.Read(address, "bus", 0xff),
            PciParts.Read(address, "slot", 0x1f), PciParts.ReadFunction(address))
        {
            Multifunction = address.OnOff("multifunction"),
        };
    }

    // Up to four numbers, one for each hub on the way.
    private static UsbAddress ReadUsb(Cursor address)
    {
        // No port has the number 0: one that says so is like one that says nothing.
        var port = address.Attribute("port") is { } said and not "0" ? said : null;
        if (port is not null && !UsbPort().IsMatch(port))
        {
            address.Refuse(
                ErrorCode.InternalError, "Cannot parse <address> 'port' attribute",
                "port", $"'{port}' is none: up to four numbers with dots between are expected.");
            port = null;
        }

        return new UsbAddress(address.UInt("bus") ?? 0, port);
    }

    [GeneratedRegex(@"^[1-9][0-9]{0,2}(\.[1-9][0-9]{0,2}){0,3}$")]
    private static partial Regex UsbPort();

    private static string Hex(ulong value, int digits) =>
        "0x" + value.ToString("x" + digits, CultureInfo.InvariantCulture);
}
