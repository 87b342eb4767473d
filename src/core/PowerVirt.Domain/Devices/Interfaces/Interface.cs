using System.Collections.Immutable;

namespace PowerVirt.Domain.Devices.Interfaces;

/// <summary>A network interface.</summary>
public sealed record Interface : Device
{
    public required InterfaceSource Source { get; init; }

    /// <summary>Six bytes as <c>52:54:00:xx:xx:xx</c>; null only until the shell has given one.</summary>
    public string? Mac { get; init; }

    /// <summary>Who chose the MAC address: <c>static</c> or <c>generated</c>; matters to VMware only.</summary>
    public string? MacType { get; init; }

    /// <summary>Whether the MAC address is checked; matters to VMware only.</summary>
    public bool? MacCheck { get; init; }

    /// <summary>The device that the guest sees, such as <c>virtio</c> or <c>spapr-vlan</c>;
    /// null until completion.</summary>
    public string? Model { get; init; }

    /// <summary>Name of the host's end, usually a tap device; null lets the host choose.</summary>
    public string? Target { get; init; }

    /// <summary>Name inside the guest; containers only.</summary>
    public string? GuestName { get; init; }

    /// <summary>False pulls the cable; null means plugged in.</summary>
    public bool? LinkUp { get; init; }

    public uint? Mtu { get; init; }

    public InterfaceDriver Driver { get; init; } = new();

    public InterfaceBackend Backend { get; init; } = new();

    /// <summary>Whether the host follows the guest's receive filters.</summary>
    public bool? TrustGuestFilters { get; init; }

    public Vlan? Vlan { get; init; }

    public VirtualPort? VirtualPort { get; init; }

    public Bandwidth? Bandwidth { get; init; }

    /// <summary>Whether guests on one bridge are kept apart.</summary>
    public bool? Isolated { get; init; }

    /// <summary>Addresses on the guest's side.</summary>
    public ImmutableArray<IpAddress> Addresses { get; init; } = [];

    public ImmutableArray<IpRoute> Routes { get; init; } = [];

    /// <summary>A program that sets up the host's end.</summary>
    public string? Script { get; init; }

    /// <summary>A program that takes it down.</summary>
    public string? DownScript { get; init; }

    /// <summary>The domain that drives the network; Xen only.</summary>
    public string? BackendDomain { get; init; }

    public ImmutableArray<PortForward> PortForwards { get; init; } = [];

    public PacketFilter? Filter { get; init; }

    /// <summary>Bytes that may wait at the tap device.</summary>
    public uint? SendBuffer { get; init; }

    public Teaming? Teaming { get; init; }

    /// <summary>Received packets gathered into one interrupt of the host's end.</summary>
    public uint? CoalesceFrames { get; init; }
}
