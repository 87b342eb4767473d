namespace PowerVirt.Domain.Xml.Devices;

/// <summary>The parts of a PCI address, which are the same for guest and host.</summary>
internal static class PciParts
{
    public static uint Read(Cursor address, string name, uint most)
    {
        var value = address.Hex(name) ?? 0;
        if (value > most)
        {
            address.Refuse(
                ErrorCode.XmlError, $"Invalid PCI address {name}='0x{value:x}', must be <= 0x{most:X}", name);
        }

        return value;
    }

    public static uint ReadFunction(Cursor address)
    {
        var function = address.Hex("function") ?? 0;
        if (function > 7)
        {
            address.Refuse(
                ErrorCode.XmlError, $"Invalid PCI address function=0x{function:x}, must be <= 7", "function");
        }

        return function;
    }
}
