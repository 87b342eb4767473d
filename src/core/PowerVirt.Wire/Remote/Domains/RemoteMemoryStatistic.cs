using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>One figure of a guest's memory.</summary>
[Xdr]
public readonly partial record struct RemoteMemoryStatistic(int Tag, ulong Value);
