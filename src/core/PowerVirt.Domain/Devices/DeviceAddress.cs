namespace PowerVirt.Domain.Devices;

/// <summary>Where the guest finds a device.</summary>
public abstract record DeviceAddress;

/// <summary>A slot on a PCI bus. Every PHB of a pseries guest starts a bus of its own;
/// all-zero means "somewhere on PCI".</summary>
public sealed record PciAddress(uint Domain, uint Bus, uint Slot, uint Function) : DeviceAddress
{
    /// <summary>Whether the slot holds several functions; written only on function 0.</summary>
    public bool? Multifunction { get; init; }

    private const uint HighestBus = 0xff;

    /// <summary>Whether there can be such a bus, slot and function at all; reading has refused others.</summary>
    public bool IsPossible => Bus <= HighestBus && Slot <= 31 && Function <= 7;

    public bool IsUnset => this is { Domain: 0, Bus: 0, Slot: 0, Function: 0 };
}

/// <summary>A register on the virtual I/O bus of PAPR; null until completion.</summary>
public sealed record SpaprVioAddress(ulong? Reg) : DeviceAddress;

/// <summary>A place on a disk controller.</summary>
public sealed record DriveAddress(uint Controller, uint Bus, uint Target, uint Unit) : DeviceAddress;

/// <summary>A port of a virtio-serial controller.</summary>
public sealed record VirtioSerialAddress(uint Controller, uint Bus, uint Port) : DeviceAddress;

/// <summary>A slot of a smartcard controller.</summary>
public sealed record CcidAddress(uint Controller, uint Slot) : DeviceAddress;

/// <summary>A port of a USB bus, through hubs: <c>1.2</c>; null until completion.</summary>
public sealed record UsbAddress(uint Bus, string? Port) : DeviceAddress;

/// <summary>A slot for a memory module; where in the guest's memory it
/// lies is null until the guest runs, unless it is fixed.</summary>
public sealed record DimmAddress(uint Slot, ulong? Base) : DeviceAddress;

/// <summary>A host device that is reserved for the guest but not given to it.</summary>
public sealed record UnassignedAddress : DeviceAddress;

/// <summary>An address of a kind that no device of a pseries guest has;
/// kept so that it can be refused by name.</summary>
public sealed record ForeignAddress(string Type) : DeviceAddress;
