using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>What one virtual processor does; its time in nanoseconds.</summary>
[Xdr]
public readonly partial record struct RemoteVcpu(uint Number, int State, ulong CpuTime, int Cpu);
