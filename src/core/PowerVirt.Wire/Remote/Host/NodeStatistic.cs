using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Host;

/// <summary>One counter of the host.</summary>
[Xdr]
public readonly partial record struct NodeStatistic(string Field, ulong Value);
