using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>An I/O thread and the processors that it may use.</summary>
[Xdr]
public readonly partial record struct RemoteIoThread(
    uint IoThread, [MaxLength(RemoteLimits.Cpumap)] ImmutableArray<byte> CpuMap);
