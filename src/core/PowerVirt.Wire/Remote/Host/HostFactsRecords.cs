using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Host;

/// <summary>Arguments of <c>CONNECT_GET_MAX_VCPUS</c> (5).</summary>
[Xdr]
public sealed partial record ConnectGetMaxVcpusArgs(string? Type);

/// <summary>Answer of <c>CONNECT_GET_MAX_VCPUS</c> (5).</summary>
[Xdr]
public sealed partial record ConnectGetMaxVcpusReturn(int MaxVcpus);

/// <summary>Answer of <c>NODE_GET_INFO</c> (6).</summary>
[Xdr]
public sealed partial record NodeGetInfoReturn(
    [CharVector(32)] string Model, ulong Memory, int Cpus, int Megahertz, int Nodes, int Sockets, int Cores,
    int Threads);

/// <summary>Answer of <c>CONNECT_GET_CAPABILITIES</c> (7).</summary>
[Xdr]
public sealed partial record ConnectGetCapabilitiesReturn(string Capabilities);

/// <summary>Answer of <c>NODE_GET_SECURITY_MODEL</c> (122).</summary>
[Xdr]
public sealed partial record NodeGetSecurityModelReturn(
    [CharArray(RemoteLimits.SecurityModel)] string Model, [CharArray(RemoteLimits.SecurityDoi)] string Doi);

/// <summary>Arguments of <c>CONNECT_DOMAIN_XML_FROM_NATIVE</c> (135).</summary>
[Xdr]
public sealed partial record ConnectDomainXmlFromNativeArgs(string NativeFormat, string NativeConfig, uint Flags);

/// <summary>Answer of <c>CONNECT_DOMAIN_XML_FROM_NATIVE</c> (135).</summary>
[Xdr]
public sealed partial record ConnectDomainXmlFromNativeReturn(string DomainXml);

/// <summary>Arguments of <c>CONNECT_DOMAIN_XML_TO_NATIVE</c> (136).</summary>
[Xdr]
public sealed partial record ConnectDomainXmlToNativeArgs(string NativeFormat, string DomainXml, uint Flags);

/// <summary>Answer of <c>CONNECT_DOMAIN_XML_TO_NATIVE</c> (136).</summary>
[Xdr]
public sealed partial record ConnectDomainXmlToNativeReturn(string NativeConfig);

/// <summary>Arguments of <c>CONNECT_COMPARE_CPU</c> (158).</summary>
[Xdr]
public sealed partial record ConnectCompareCpuArgs(string Xml, uint Flags);

/// <summary>Answer of <c>CONNECT_COMPARE_CPU</c> (158).</summary>
[Xdr]
public sealed partial record ConnectCompareCpuReturn(int Result);

/// <summary>Arguments of <c>CONNECT_BASELINE_CPU</c> (162).</summary>
[Xdr]
public sealed partial record ConnectBaselineCpuArgs(
    [MaxLength(RemoteLimits.CpuBaseline)] ImmutableArray<string> CpuXmls, uint Flags);

/// <summary>Answer of <c>CONNECT_BASELINE_CPU</c> (162).</summary>
[Xdr]
public sealed partial record ConnectBaselineCpuReturn(string Cpu);

/// <summary>Arguments of <c>CONNECT_GET_SYSINFO</c> (203).</summary>
[Xdr]
public sealed partial record ConnectGetSysinfoArgs(uint Flags);

/// <summary>Answer of <c>CONNECT_GET_SYSINFO</c> (203).</summary>
[Xdr]
public sealed partial record ConnectGetSysinfoReturn(string Sysinfo);

/// <summary>Arguments of <c>CONNECT_GET_CPU_MODEL_NAMES</c> (312).</summary>
[Xdr]
public sealed partial record ConnectGetCpuModelNamesArgs(string Arch, int WantsResults, uint Flags);

/// <summary>Answer of <c>CONNECT_GET_CPU_MODEL_NAMES</c> (312).</summary>
[Xdr]
public sealed partial record ConnectGetCpuModelNamesReturn(
    [MaxLength(RemoteLimits.ConnectCpuModels)] ImmutableArray<string> Models, int Count);

/// <summary>Arguments of <c>CONNECT_GET_DOMAIN_CAPABILITIES</c> (342).</summary>
[Xdr]
public sealed partial record ConnectGetDomainCapabilitiesArgs(
    string? Emulator, string? Arch, string? Machine, string? VirtType, uint Flags);

/// <summary>Answer of <c>CONNECT_GET_DOMAIN_CAPABILITIES</c> (342).</summary>
[Xdr]
public sealed partial record ConnectGetDomainCapabilitiesReturn(string Capabilities);

/// <summary>Arguments of <c>CONNECT_COMPARE_HYPERVISOR_CPU</c> (393).</summary>
[Xdr]
public sealed partial record ConnectCompareHypervisorCpuArgs(
    string? Emulator, string? Arch, string? Machine, string? VirtType, string CpuXml, uint Flags);

/// <summary>Answer of <c>CONNECT_COMPARE_HYPERVISOR_CPU</c> (393).</summary>
[Xdr]
public sealed partial record ConnectCompareHypervisorCpuReturn(int Result);

/// <summary>Arguments of <c>CONNECT_BASELINE_HYPERVISOR_CPU</c> (394).</summary>
[Xdr]
public sealed partial record ConnectBaselineHypervisorCpuArgs(
    string? Emulator, string? Arch, string? Machine, string? VirtType,
    [MaxLength(RemoteLimits.CpuBaseline)] ImmutableArray<string> CpuXmls, uint Flags);

/// <summary>Answer of <c>CONNECT_BASELINE_HYPERVISOR_CPU</c> (394).</summary>
[Xdr]
public sealed partial record ConnectBaselineHypervisorCpuReturn(string Cpu);

/// <summary>Arguments of <c>NODE_GET_SEV_INFO</c> (395).</summary>
[Xdr]
public sealed partial record NodeGetSevInfoArgs(int ParameterCount, uint Flags);

/// <summary>Answer of <c>NODE_GET_SEV_INFO</c> (395).</summary>
[Xdr]
public sealed partial record NodeGetSevInfoReturn(
    [MaxLength(RemoteLimits.NodeSevInfo)] ImmutableArray<TypedParameter> Parameters, int ParameterCount);
