using System.Collections.Immutable;

namespace PowerVirt.Domain.Devices;

/// <summary>A USB device that a person far away plugs in.</summary>
public sealed record RedirectedDevice : Device
{
    public required CharacterSource Source { get; init; }
}

/// <summary>Which USB devices may be plugged in from far away; the first rule that fits decides.</summary>
public sealed record RedirectionFilter(ImmutableArray<RedirectionRule> Rules) : Device;

/// <summary>One rule; null fits everything.</summary>
/// <param name="Class">USB class.</param>
/// <param name="Vendor">Vendor number.</param>
/// <param name="Product">Product number.</param>
/// <param name="Version">The device's release number as two bytes: <c>0x0110</c> is 1.10.</param>
/// <param name="Allow">Whether such devices may be plugged in.</param>
public sealed record RedirectionRule(uint? Class, uint? Vendor, uint? Product, uint? Version, bool Allow);
