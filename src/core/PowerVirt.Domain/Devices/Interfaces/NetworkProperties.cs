using System.Collections.Immutable;

namespace PowerVirt.Domain.Devices.Interfaces;

/// <summary>The VLANs that an interface is in.</summary>
public sealed record Vlan(bool? Trunk, ImmutableArray<VlanTag> Tags);

/// <summary>One VLAN; packets without a tag belong to the native one.</summary>
/// <param name="Id">0 to 4095.</param>
/// <param name="NativeMode"><c>tagged</c> or <c>untagged</c>; null where it is not the native one.</param>
public sealed record VlanTag(uint Id, string? NativeMode);

/// <summary>How a switch outside of the host knows the interface.</summary>
/// <param name="Type">Such as <c>openvswitch</c>; null leaves it to the network.</param>
public sealed record VirtualPort(string? Type)
{
    public uint? ManagerId { get; init; }

    public uint? TypeId { get; init; }

    public uint? TypeIdVersion { get; init; }

    public Guid? InstanceId { get; init; }

    public Guid? InterfaceId { get; init; }

    public string? ProfileId { get; init; }
}

/// <summary>Limits of what an interface carries.</summary>
public sealed record Bandwidth(BandwidthLimit? Inbound, BandwidthLimit? Outbound);

/// <summary>One direction; rates in KiB per second, bursts in KiB.</summary>
public sealed record BandwidthLimit(ulong? Average, ulong? Peak, ulong? Burst, ulong? Floor);

/// <summary>An IP address.</summary>
public sealed record IpAddress(string Address, string? Family, uint? Prefix, string? Peer);

/// <summary>A route.</summary>
public sealed record IpRoute(
    string? Family, string Address, string? Netmask, uint? Prefix, string? Gateway, uint? Metric);

/// <summary>Ports of the host that lead to the guest.</summary>
public sealed record PortForward(string Protocol, string? Address, string? Device, ImmutableArray<PortRange> Ranges);

/// <summary>Some ports; without <see cref="To"/> they have the same numbers in the guest.</summary>
public sealed record PortRange(uint Start, uint? End, uint? To, bool? Exclude);

/// <summary>A filter of packets and what its variables stand for.</summary>
public sealed record PacketFilter(string Name, ImmutableArray<FilterParameter> Parameters);

/// <summary>A variable of a packet filter.</summary>
public sealed record FilterParameter(string Name, string Value);

/// <summary>Two interfaces that the guest uses as one,
/// so that the faster can be taken away before a migration.</summary>
/// <param name="Role">What this one is.</param>
/// <param name="Persistent">The alias of the persistent partner, for a transient one.</param>
public sealed record Teaming(TeamingRole Role, string? Persistent);

/// <summary>What an interface is in its team.</summary>
public enum TeamingRole
{
    Persistent,
    Transient,
}
