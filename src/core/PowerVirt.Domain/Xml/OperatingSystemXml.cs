using PowerVirt.Domain.Markup;
using PowerVirt.Power;

namespace PowerVirt.Domain.Xml;

/// <summary><c>os</c>.</summary>
internal static class OperatingSystemXml
{
    private static readonly Words<BootDevice> BootDevices = new(
        ("hd", BootDevice.Hd), ("fd", BootDevice.Fd), ("cdrom", BootDevice.Cdrom), ("network", BootDevice.Network));

    public static OperatingSystem Read(Cursor xml)
    {
        if (xml.Child("os") is not { } os)
        {
            xml.Refuse(ErrorCode.OsType, "an os <type> must be specified");
            return new OperatingSystem();
        }

        var type = os.Child("type");
        if (type?.Text is not { } typeName) os.Refuse(ErrorCode.OsType, "an os <type> must be specified");
        else if (typeName != "hvm") type.Value.Refuse(ErrorCode.XmlError, $"unknown OS type '{typeName}'; QEMU guests are 'hvm'");
        var menu = os.Child("bootmenu");
        return new OperatingSystem
        {
            Architecture = ReadArchitecture(type),
            Machine = type?.Attribute("machine"),
            Kernel = os.TextOf("kernel"),
            Initrd = os.TextOf("initrd"),
            CommandLine = os.TextOf("cmdline"),
            DeviceTree = os.TextOf("dtb"),
            BootDevices = [.. os.Children("boot").Select(boot => boot.RequiredWord("dev", BootDevices))],
            BootMenu = menu?.YesNo("enable"),
            BootMenuTimeout = menu?.UInt("timeout"),
        };
    }

    public static void Write(MarkupWriter xml, OperatingSystem os)
    {
        xml.Open("os");
        xml.Open("type").Attribute("arch", os.Architecture?.Name).Attribute("machine", os.Machine).Text(os.Type).Close();
        xml.Leaf("kernel", os.Kernel).Leaf("initrd", os.Initrd).Leaf("cmdline", os.CommandLine).Leaf("dtb", os.DeviceTree);
        foreach (var device in os.BootDevices) xml.Open("boot").Attribute("dev", BootDevices[device]).Close();
        if (os.BootMenu is not null)
            xml.Open("bootmenu").YesNo("enable", os.BootMenu).Attribute("timeout", os.BootMenuTimeout).Close();
        xml.Close();
    }

    private static Architecture? ReadArchitecture(Cursor? type)
    {
        if (type?.Attribute("arch") is not { } name) return null;
        if (Architecture.TryParse(name, out var architecture)) return architecture;
        type.Value.Refuse(ErrorCode.InternalError, $"Unknown architecture '{name}'; guests here are ppc64le, ppc64 or ppc.", "arch");
        return null;
    }
}
