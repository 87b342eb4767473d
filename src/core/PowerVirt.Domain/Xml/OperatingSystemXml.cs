using PowerVirt.Domain.Markup;
using PowerVirt.Power;

namespace PowerVirt.Domain.Xml;

/// <summary><c>os</c>.</summary>
internal static class OperatingSystemXml
{
    /// <summary>The one type of QEMU's guests.</summary>
    private const string Hvm = "hvm";

    private static readonly Words<BootDevice> BootDevices = new(
        ("hd", BootDevice.Hd), ("fd", BootDevice.Fd), ("cdrom", BootDevice.Cdrom), ("network", BootDevice.Network));

    private static readonly Words<LoaderType> LoaderTypes = new(("rom", LoaderType.Rom), ("pflash", LoaderType.Pflash));

    private static readonly Words<SmbiosMode> SmbiosModes = new(
        ("emulate", SmbiosMode.Emulate), ("host", SmbiosMode.Host), ("sysinfo", SmbiosMode.Sysinfo));

    public static OperatingSystem Read(Cursor xml)
    {
        if (xml.Child("os") is not { } os)
        {
            xml.Refuse(ErrorCode.OsType, "an os <type> must be specified");
            return new OperatingSystem();
        }

        var type = os.Child("type");
        if (type?.Text is not { } typeName) os.Refuse(ErrorCode.OsType, "an os <type> must be specified");
        else if (typeName != Hvm)
        {
            type.Value.Refuse(
                ErrorCode.ConfigUnsupported, $"unknown OS type '{typeName}'", remedy: $"QEMU guests are '{Hvm}'.");
        }

        var (menu, bios) = (os.Child("bootmenu"), os.Child("bios"));
        return new OperatingSystem
        {
            Architecture = ReadArchitecture(type),
            Machine = type?.Attribute("machine"),
            Firmware = os.Attribute("firmware"),
            Loader = os.Child("loader") is { } loader ? ReadLoader(loader) : null,
            VariableStore = Fragment(os, "nvram"),
            Kernel = os.TextOf("kernel"),
            Initrd = os.TextOf("initrd"),
            CommandLine = os.TextOf("cmdline"),
            Shim = os.TextOf("shim"),
            DeviceTree = os.TextOf("dtb"),
            AcpiTables = Fragment(os, "acpi"),
            BootDevices = os.Each("boot", boot => boot.RequiredWord("dev", BootDevices)),
            BootMenu = menu?.YesNo("enable"),
            BootMenuTimeout = menu?.UInt("timeout"),
            FirmwareUsesSerial = bios?.YesNo("useserial"),
            RebootTimeout = bios is { } settings ? ReadRebootTimeout(settings) : null,
            Smbios = os.Child("smbios")?.Word("mode", SmbiosModes, text => $"unknown smbios mode '{text}'"),
        };
    }

    public static void Write(MarkupWriter xml, OperatingSystem os)
    {
        xml.Open("os").Attribute("firmware", os.Firmware);
        xml.Open("type").Attribute("arch", os.Architecture?.Name).Attribute("machine", os.Machine).Text(Hvm).Close();
        if (os.Loader is { } loader)
        {
            xml.Open("loader").YesNo("readonly", loader.ReadOnly).YesNo("secure", loader.Secure)
                .Attribute("type", LoaderTypes[loader.Type]).YesNo("stateless", loader.Stateless)
                .Attribute("format", loader.Format);
            if (loader.Path is not null) xml.Text(loader.Path);
            xml.Close();
        }

        os.VariableStore?.Write(xml);
        xml.Leaf("kernel", os.Kernel).Leaf("initrd", os.Initrd).Leaf("cmdline", os.CommandLine).Leaf("shim", os.Shim)
            .Leaf("dtb", os.DeviceTree);
        os.AcpiTables?.Write(xml);
        foreach (var device in os.BootDevices) xml.Open("boot").Attribute("dev", BootDevices[device]).Close();
        if (os.BootMenu is not null)
            xml.Open("bootmenu").YesNo("enable", os.BootMenu).Attribute("timeout", os.BootMenuTimeout).Close();
        if (os.FirmwareUsesSerial is not null || os.RebootTimeout is not null)
        {
            xml.Open("bios").YesNo("useserial", os.FirmwareUsesSerial).Attribute("rebootTimeout", os.RebootTimeout)
                .Close();
        }

        if (os.Smbios is { } smbios) xml.Open("smbios").Attribute("mode", SmbiosModes[smbios]).Close();
        xml.Close();
    }

    private static FirmwareLoader ReadLoader(Cursor loader) => new(loader.Text)
    {
        ReadOnly = loader.YesNo("readonly"),
        Type = loader.Word("type", LoaderTypes) ?? (loader.Text is null ? null : LoaderType.Rom),
        Secure = loader.YesNo("secure"),
        Stateless = loader.YesNo("stateless"),
        Format = loader.Attribute("format"),
    };

    private static int? ReadRebootTimeout(Cursor bios)
    {
        var timeout = bios.Int("rebootTimeout");
        if (timeout is null or (>= -1 and <= 65535)) return timeout;
        bios.Refuse(
            ErrorCode.ConfigUnsupported, "invalid value for rebootTimeout, must be in range [-1,65535]",
            "rebootTimeout");
        return null;
    }

    private static MarkupFragment? Fragment(Cursor os, string name) =>
        os.Element.ReadChild(name) is { } element ? MarkupFragment.Of(element) : null;

    private static Architecture? ReadArchitecture(Cursor? type)
    {
        if (type?.Attribute("arch") is not { } name) return null;
        if (Architecture.TryParse(name, out var architecture)) return architecture;
        type.Value.Refuse(
            ErrorCode.InternalError, $"Unknown architecture '{name}'; guests here are ppc64le, ppc64 or ppc.", "arch");
        return null;
    }
}
