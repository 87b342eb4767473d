using System.Collections.Immutable;
using PowerVirt.Domain.Devices.HostDevices;

namespace PowerVirt.Domain.Devices.Interfaces;

/// <summary>What the interface is joined to.</summary>
public abstract record InterfaceSource
{
    /// <summary>A network in user space; needs no right on the host.</summary>
    public sealed record User(string? Device = null) : InterfaceSource;

    /// <summary>A bridge of the host.</summary>
    public sealed record Bridge(string Name) : InterfaceSource;

    /// <summary>A virtual network of the host.</summary>
    public sealed record Network(string Name, string? PortGroup, Guid? PortId) : InterfaceSource;

    /// <summary>A tap device, made by whoever runs the guest.</summary>
    public sealed record Ethernet : InterfaceSource
    {
        /// <summary>False where the tap device exists already and stays.</summary>
        public bool? Managed { get; init; }

        /// <summary>Addresses on the host's side.</summary>
        public ImmutableArray<IpAddress> Addresses { get; init; } = [];

        public ImmutableArray<IpRoute> Routes { get; init; } = [];
    }

    /// <summary>A macvtap device on an interface of the host.</summary>
    public sealed record Direct(string Device, DirectMode Mode) : InterfaceSource;

    /// <summary>A program that moves the packets in user space, over a UNIX socket.</summary>
    public sealed record VhostUser(string Path, SocketMode Mode, Reconnect? Reconnect) : InterfaceSource;

    /// <summary>A TCP or multicast connection between guests.</summary>
    public sealed record Socket(SocketRole Role, string? Address, uint Port) : InterfaceSource;

    /// <summary>Datagrams from one address to another one.</summary>
    public sealed record Udp(string Address, uint Port, string? LocalAddress, uint LocalPort) : InterfaceSource;

    /// <summary>A network card of the host, given to the guest.</summary>
    public sealed record HostDevice(HostDeviceSource Device, bool Managed) : InterfaceSource;

    /// <summary>A vDPA device of the host.</summary>
    public sealed record Vdpa(string Device) : InterfaceSource;

    /// <summary>A network that other hypervisors keep inside.</summary>
    public sealed record Internal(string? Name) : InterfaceSource;

    /// <summary>Nothing.</summary>
    public sealed record Nothing : InterfaceSource;
}

/// <summary>How a macvtap device shares the host's interface.</summary>
public enum DirectMode
{
    Vepa,
    Bridge,
    Private,
    Passthrough,
}

/// <summary>Which end of a connection between guests this is.</summary>
public enum SocketRole
{
    Server,
    Client,
    Multicast,
}
