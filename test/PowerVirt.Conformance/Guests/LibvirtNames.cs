using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Conformance.Guests;

/// <summary>Reads the names that libvirt's sources have for what a QEMU can do.</summary>
internal static class LibvirtNames
{
    private const string Prefix = "QEMU_CAPS_";

    /// <summary>The flag behind <c>QEMU_CAPS_DEVICE_QEMU_XHCI</c>, whose name in documents is <c>qemu-xhci</c>.</summary>
    public static LibvirtFlag Find(string constant)
    {
        var name = Plain(constant[Prefix.Length..]);
        return LibvirtFlags.All.FirstOrDefault(flag => Plain(flag.Name) == name)
            ?? LibvirtFlags.All.FirstOrDefault(flag => $"device_{Plain(flag.Name)}" == name)
            ?? throw new InvalidDataException($"No flag is known for {constant}.");
    }

    private static string Plain(string name) => string.Concat(name.Select(letter => letter is '-' or '.' ? '_' : char.ToLowerInvariant(letter)));
}
