namespace PowerVirt.Domain.Extensions;

/// <summary>Settings of the pseries machine that libvirt's document has no words for
/// (namespace <c>urn:powervirt:domain:1</c>); null means the machine's default.</summary>
public sealed record PseriesExtensions
{
    /// <summary>A decrementer of more than 32 bits (QEMU's cap-large-decr; POWER9 and newer).</summary>
    public bool? LargeDecrementer { get; init; }

    /// <summary>Firmware-assisted machine check (cap-fwnmi).</summary>
    public bool? FirmwareAssistedNmi { get; init; }

    /// <summary>The hypercall that invalidates translations (cap-rpt-invalidate).</summary>
    public bool? RptInvalidate { get; init; }

    /// <summary>Interrupts taken with translation on (cap-ail-mode-3).</summary>
    public bool? AilMode3 { get; init; }

    /// <summary>A second data watchpoint (cap-dawr1; POWER10 and newer).</summary>
    public bool? Dawr1 { get; init; }

    /// <summary>Guests of the guest by the hypercalls that PowerVM has too (cap-nested-papr).</summary>
    public bool? NestedPapr { get; init; }

    /// <summary>Which interrupt controllers the guest may choose from (ic-mode).</summary>
    public InterruptMode? Interrupts { get; init; }

    /// <summary>How many threads apart the ids of cores are (vsmt):
    /// 1, 2, 4 or 8; both ends of a migration need the same.</summary>
    public uint? Vsmt { get; init; }

    /// <summary>Which firmware starts the guest (x-vof).</summary>
    public PseriesFirmware? Firmware { get; init; }

    public bool IsEmpty => this == new PseriesExtensions();
}

/// <summary>Interrupt controllers of a pseries guest.</summary>
public enum InterruptMode
{
    Xics,
    Xive,
    Dual,
}

/// <summary>Firmware of a pseries guest.</summary>
public enum PseriesFirmware
{
    /// <summary>Slimline Open Firmware: boots from every device.</summary>
    Slof,

    /// <summary>QEMU's own minimal Open Firmware: boots the kernel that the definition gives.</summary>
    Vof,
}
