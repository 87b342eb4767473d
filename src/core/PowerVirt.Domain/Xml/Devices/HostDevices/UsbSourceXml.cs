using System.Globalization;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.HostDevices;

/// <summary>A USB device as the source of a host device.</summary>
internal static class UsbSourceXml
{
    private static readonly Words<UsbGuestReset> Resets = new(
        ("off", UsbGuestReset.Off), ("uninitialized", UsbGuestReset.Uninitialized), ("on", UsbGuestReset.On));

    private static readonly Words<StartupPolicy> Policies = new(
        ("mandatory", StartupPolicy.Mandatory), ("requisite", StartupPolicy.Requisite),
        ("optional", StartupPolicy.Optional));

    public static HostDeviceSource.Usb Read(Cursor source, XmlOptions options)
    {
        var vendor = source.Child("vendor");
        var product = source.Child("product");
        var address = source.Child("address");
        address?.Attribute("type");
        var missing = source.YesNo("missing");
        var usb = new HostDeviceSource.Usb
        {
            Vendor = vendor?.Hex("id"),
            Product = product?.Hex("id"),
            Bus = address?.UInt("bus"),
            Device = address?.UInt("device"),
            StartupPolicy = source.Word("startupPolicy", Policies),
            GuestReset = source.Word("guestReset", Resets),
            Missing = !options.Inactive && missing == true,
        };
        if (vendor is null && product is null && address is null)
            source.Refuse(ErrorCode.XmlError, "vendor cannot be 0.");
        if (vendor is not null && usb.Vendor is null or 0)
        {
            source.Refuse(
                ErrorCode.XmlError,
                vendor is { } v && v.Attribute("id") is null ? "usb vendor needs id" : "vendor cannot be 0.");
        }

        if (vendor is not null && product is null) source.Refuse(ErrorCode.InternalError, "missing product");
        if (vendor is null && product is not null) source.Refuse(ErrorCode.XmlError, "missing vendor");
        if (address is { } at && (at.Attribute("bus") is null || at.Attribute("device") is null))
            at.Refuse(ErrorCode.XmlError, "usb address needs bus id and device id");
        return usb;
    }

    public static void Write(MarkupWriter xml, HostDeviceSource.Usb usb, XmlOptions options)
    {
        xml.Open("source").Attribute("startupPolicy", Policies[usb.StartupPolicy])
            .Attribute("guestReset", Resets[usb.GuestReset])
            .YesNo("missing", usb.Missing && !options.Inactive ? true : null);
        if (usb.Vendor is { } vendor)
        {
            xml.Open("vendor").Attribute("id", Hex(vendor)).Close();
            xml.Open("product").Attribute("id", Hex(usb.Product ?? 0)).Close();
        }

        if (usb.Bus is not null || usb.Device is not null)
            xml.Open("address").Attribute("bus", usb.Bus).Attribute("device", usb.Device).Close();
        xml.Close();
    }

    private static string Hex(uint id) => "0x" + id.ToString("x4", CultureInfo.InvariantCulture);
}
