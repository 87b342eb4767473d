using System.Collections.Immutable;
using PowerVirt.Domain.Markup;
using PowerVirt.Power;

namespace PowerVirt.Domain;

/// <summary>The machine that the guest runs on and what it boots.</summary>
public sealed record OperatingSystem
{
    /// <summary>Null where the document leaves it to the host.</summary>
    public Architecture? Architecture { get; init; }

    /// <summary>Such as <c>pseries-7.2</c>; null or an alias until completion.</summary>
    public string? Machine { get; init; }

    /// <summary>Which firmware is to be found for the guest (<c>efi</c>, <c>bios</c>);
    /// pseries guests have their own.</summary>
    public string? Firmware { get; init; }

    public FirmwareLoader? Loader { get; init; }

    /// <summary>The file that a pflash loader keeps its variables in (<c>nvram</c>), as it was read.</summary>
    public MarkupFragment? VariableStore { get; init; }

    public string? Kernel { get; init; }

    public string? Initrd { get; init; }

    public string? CommandLine { get; init; }

    /// <summary>A loader between firmware and kernel; a matter of EFI.</summary>
    public string? Shim { get; init; }

    public string? DeviceTree { get; init; }

    /// <summary>Tables for ACPI, as they were read.</summary>
    public MarkupFragment? AcpiTables { get; init; }

    /// <summary>Classes of devices to boot from, in order.</summary>
    public ImmutableArray<BootDevice> BootDevices { get; init; } = [];

    public bool? BootMenu { get; init; }

    /// <summary>How long the boot menu waits, in milliseconds.</summary>
    public uint? BootMenuTimeout { get; init; }

    /// <summary>Whether a PC's firmware writes to the serial port.</summary>
    public bool? FirmwareUsesSerial { get; init; }

    /// <summary>How long firmware waits after a failed boot, in milliseconds; -1 is for ever.</summary>
    public int? RebootTimeout { get; init; }

    /// <summary>Where a PC's SMBIOS tables come from.</summary>
    public SmbiosMode? Smbios { get; init; }
}

/// <summary>A firmware image instead of the machine's own (<c>loader</c>).</summary>
public sealed record FirmwareLoader(string? Path)
{
    public bool? ReadOnly { get; init; }

    public LoaderType? Type { get; init; }

    public bool? Secure { get; init; }

    public bool? Stateless { get; init; }

    public string? Format { get; init; }
}

/// <summary>How firmware is put into the machine.</summary>
public enum LoaderType
{
    Rom,
    Pflash,
}

/// <summary>Sources of SMBIOS tables.</summary>
public enum SmbiosMode
{
    Emulate,
    Host,
    Sysinfo,
}

/// <summary>A class of devices that firmware can boot from.</summary>
public enum BootDevice
{
    Hd,
    Fd,
    Cdrom,
    Network,
}
