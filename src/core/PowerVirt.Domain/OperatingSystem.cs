using System.Collections.Immutable;
using PowerVirt.Power;

namespace PowerVirt.Domain;

/// <summary>The machine that the guest runs on and what it boots.</summary>
public sealed record OperatingSystem
{
    /// <summary>Always <c>hvm</c> with QEMU.</summary>
    public string Type { get; init; } = "hvm";

    /// <summary>Null where the document leaves it to the host.</summary>
    public Architecture? Architecture { get; init; }

    /// <summary>Such as <c>pseries-7.2</c>; null or an alias until completion.</summary>
    public string? Machine { get; init; }

    public string? Kernel { get; init; }

    public string? Initrd { get; init; }

    public string? CommandLine { get; init; }

    public string? DeviceTree { get; init; }

    /// <summary>Classes of devices to boot from, in order.</summary>
    public ImmutableArray<BootDevice> BootDevices { get; init; } = [];

    public bool? BootMenu { get; init; }

    /// <summary>How long the boot menu waits, in milliseconds.</summary>
    public uint? BootMenuTimeout { get; init; }
}

/// <summary>A class of devices that firmware can boot from.</summary>
public enum BootDevice
{
    Hd,
    Fd,
    Cdrom,
    Network,
}
