using System.Collections.Immutable;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>libvirt's names for what a QEMU can do, as <c>&lt;qemu:capabilities&gt;</c> has them.</summary>
public static class LibvirtFlags
{
    private static readonly Dictionary<string, LibvirtFlag> ByName =
        LibvirtFlagTable.All.ToDictionary(flag => flag.Name, StringComparer.Ordinal);

    /// <summary>All that PowerVirt knows, in libvirt's order.</summary>
    public static ImmutableArray<LibvirtFlag> All => LibvirtFlagTable.All;

    /// <summary>The flag of that name; null where PowerVirt does not know it.</summary>
    public static LibvirtFlag? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>All flags that hold of a QEMU, in libvirt's order.</summary>
    public static ImmutableArray<LibvirtFlag> Of(QemuCapabilities qemu) =>
        [.. All.Where(flag => flag.Fact.Holds(qemu))];
}
