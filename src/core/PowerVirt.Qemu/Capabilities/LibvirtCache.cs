namespace PowerVirt.Qemu.Capabilities;

/// <summary>What libvirt keeps of a QEMU it has asked (<c>qemuCaps</c>), so that its answers can be taken over.</summary>
/// <param name="Emulator">The program.</param>
/// <param name="Qemu">What it can do, as far as libvirt's flags, machines and CPUs tell.</param>
public sealed record LibvirtCache(string Emulator, QemuCapabilities Qemu)
{
    /// <summary>When the program was changed last, in seconds since 1970.</summary>
    public long QemuTime { get; init; }

    /// <summary>When libvirt itself was changed last.</summary>
    public long SelfTime { get; init; }

    /// <summary>libvirt's version as one number.</summary>
    public long SelfVersion { get; init; }

    /// <summary>The host's microcode when QEMU was asked.</summary>
    public long MicrocodeVersion { get; init; }
}
