namespace PowerVirt.Domain.Devices;

/// <summary>What serial ports, consoles and channels have in common: bytes between guest and host.</summary>
public abstract record CharacterDevice : Device
{
    public required CharacterSource Source { get; init; }
}

/// <summary>A serial port; on pseries usually a PAPR virtual terminal.</summary>
public sealed record Serial : CharacterDevice
{
    public uint? Port { get; init; }

    public SerialTarget? Target { get; init; }

    /// <summary>QEMU's device, such as <c>spapr-vty</c>; null until completion.</summary>
    public string? Model { get; init; }
}

/// <summary>The bus of a serial port.</summary>
public enum SerialTarget
{
    SpaprVioSerial,
    PciSerial,
    UsbSerial,
    IsaSerial,
    SystemSerial,
    IsaDebug,
}

/// <summary>A parallel port, which only PCs have.</summary>
public sealed record ParallelPort : CharacterDevice
{
    public uint? Port { get; init; }
}

/// <summary>The guest's console: usually its first serial port seen from the other side.</summary>
public sealed record Console : CharacterDevice
{
    public uint? Port { get; init; }

    public ConsoleTarget? Target { get; init; }
}

/// <summary>What carries a console.</summary>
public enum ConsoleTarget
{
    Serial,
    Virtio,
}

/// <summary>A named byte stream between a program in the guest and one on the host.</summary>
public sealed record Channel : CharacterDevice
{
    /// <summary>Such as <c>org.qemu.guest_agent.0</c>; of virtio-serial channels.</summary>
    public string? Name { get; init; }

    /// <summary>Whether somebody in the guest has it open; known while the guest runs.</summary>
    public bool? Connected { get; init; }

    /// <summary>An address of the guest's user network that leads here, instead of virtio-serial.</summary>
    public GuestForward? Forward { get; init; }
}

/// <summary>Where the guest connects to on its user network.</summary>
public sealed record GuestForward(string Address, uint Port);
