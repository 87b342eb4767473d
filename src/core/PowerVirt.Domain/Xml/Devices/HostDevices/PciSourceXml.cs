using System.Globalization;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.HostDevices;

/// <summary>A PCI device as the source of a host device.</summary>
internal static class PciSourceXml
{
    public static HostDeviceSource.Pci Read(Cursor xml, Cursor source)
    {
        var driver = xml.Name == "hostdev" ? xml.Child("driver") : null;
        var name = driver?.Attribute("name");
        if (name is not (null or "vfio"))
        {
            driver!.Value.Refuse(
                ErrorCode.ConfigUnsupported,
                $"host doesn't support passthrough of host PCI devices with driver '{name}'",
                "name", "Possible: vfio.");
        }

        return new HostDeviceSource.Pci(ReadAddress(source))
        {
            Driver = name,
            DriverModel = driver?.Attribute("model"),
            WriteFiltering = source.YesNo("writeFiltering"),
        };
    }

    public static void Write(MarkupWriter xml, HostDeviceSource.Pci pci)
    {
        if (pci.Driver is not null || pci.DriverModel is not null)
            xml.Open("driver").Attribute("name", pci.Driver).Attribute("model", pci.DriverModel).Close();
        xml.Open("source").YesNo("writeFiltering", pci.WriteFiltering);
        WriteAddress(xml, pci.Address, withType: false);
        xml.Close();
    }

    public static void WriteAddress(MarkupWriter xml, HostPciAddress address, bool withType) =>
        xml.Open("address").Attribute("type", withType ? "pci" : null)
            .Attribute("domain", Hex(address.Domain, 4)).Attribute("bus", Hex(address.Bus, 2))
            .Attribute("slot", Hex(address.Slot, 2)).Attribute("function", Hex(address.Function, 1)).Close();

    private static HostPciAddress ReadAddress(Cursor source)
    {
        if (source.Child("address") is not { } address)
        {
            source.Refuse(ErrorCode.XmlError, "'address' must be specified for subsystem hostdev source type 'pci'");
            return default;
        }

        address.Attribute("type");
        var at = new HostPciAddress(
            PciParts.Read(address, "domain", 0xffff), PciParts.Read(address, "bus", 0xff),
            PciParts.Read(address, "slot", 0x1f), PciParts.ReadFunction(address));
        if (at == default)
        {
            address.Refuse(
                ErrorCode.XmlError,
                "Invalid PCI address 0000:00:00.0, at least one of domain, bus, or slot must be > 0");
        }

        return at;
    }

    private static string Hex(uint value, int digits) =>
        "0x" + value.ToString("x" + digits, CultureInfo.InvariantCulture);
}
