namespace PowerVirt.Domain.Devices;

/// <summary>What all devices have in common.</summary>
public abstract record Device
{
    /// <summary>Where in the document the device stands; nothing for one that completion added.</summary>
    public Origin Origin { get; init; }

    /// <summary>The id that QEMU knows the device by;
    /// given at start, or by the user with the prefix <c>ua-</c>.</summary>
    public string? Alias { get; init; }

    /// <summary>Where the guest finds the device; null until completion where it has a place at all.</summary>
    public DeviceAddress? Address { get; init; }

    /// <summary>The device's rank in the boot order, from 1.</summary>
    public uint? BootOrder { get; init; }

    /// <summary>Options that every virtio device takes.</summary>
    public VirtioOptions? Virtio { get; init; }

    /// <summary>The option ROM of a PCI device; null leaves it to QEMU.</summary>
    public OptionRom? Rom { get; init; }

    /// <summary>The index in ACPI tables, from which a guest names its interfaces.</summary>
    public uint? AcpiIndex { get; init; }
}

/// <summary>The option ROM of a PCI device.</summary>
/// <param name="Enabled">Whether there is one.</param>
/// <param name="Bar">Whether the guest sees it in its memory map.</param>
/// <param name="File">Its content on the host.</param>
public sealed record OptionRom(bool? Enabled, bool? Bar, string? File);
