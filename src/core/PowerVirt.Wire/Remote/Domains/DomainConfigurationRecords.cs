using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>Arguments of <c>DOMAIN_DEFINE_XML</c> (11).</summary>
[Xdr]
public sealed partial record DomainDefineXmlArgs(string Xml);

/// <summary>Answer of <c>DOMAIN_DEFINE_XML</c> (11).</summary>
[Xdr]
public sealed partial record DomainDefineXmlReturn(RemoteDomain Domain);

/// <summary>Arguments of <c>DOMAIN_GET_XML_DESC</c> (14).</summary>
[Xdr]
public sealed partial record DomainGetXmlDescArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_XML_DESC</c> (14).</summary>
[Xdr]
public sealed partial record DomainGetXmlDescReturn(string Xml);

/// <summary>Arguments of <c>DOMAIN_GET_AUTOSTART</c> (15).</summary>
[Xdr]
public sealed partial record DomainGetAutostartArgs(RemoteDomain Domain);

/// <summary>Answer of <c>DOMAIN_GET_AUTOSTART</c> (15).</summary>
[Xdr]
public sealed partial record DomainGetAutostartReturn(int Autostart);

/// <summary>Arguments of <c>DOMAIN_GET_MAX_MEMORY</c> (17).</summary>
[Xdr]
public sealed partial record DomainGetMaxMemoryArgs(RemoteDomain Domain);

/// <summary>Answer of <c>DOMAIN_GET_MAX_MEMORY</c> (17).</summary>
[Xdr]
public sealed partial record DomainGetMaxMemoryReturn(ulong Memory);

/// <summary>Arguments of <c>DOMAIN_GET_MAX_VCPUS</c> (18).</summary>
[Xdr]
public sealed partial record DomainGetMaxVcpusArgs(RemoteDomain Domain);

/// <summary>Answer of <c>DOMAIN_GET_MAX_VCPUS</c> (18).</summary>
[Xdr]
public sealed partial record DomainGetMaxVcpusReturn(int Count);

/// <summary>Arguments of <c>DOMAIN_GET_VCPUS</c> (20).</summary>
[Xdr]
public sealed partial record DomainGetVcpusArgs(RemoteDomain Domain, int MaxInfo, int MapLength);

/// <summary>Answer of <c>DOMAIN_GET_VCPUS</c> (20).</summary>
[Xdr]
public sealed partial record DomainGetVcpusReturn(
    [MaxLength(RemoteLimits.Vcpuinfo)] ImmutableArray<RemoteVcpu> Info,
    [MaxLength(RemoteLimits.Cpumaps)] ImmutableArray<byte> CpuMaps);

/// <summary>Arguments of <c>DOMAIN_SET_AUTOSTART</c> (29).</summary>
[Xdr]
public sealed partial record DomainSetAutostartArgs(RemoteDomain Domain, int Autostart);

/// <summary>Arguments of <c>DOMAIN_SET_MAX_MEMORY</c> (30).</summary>
[Xdr]
public sealed partial record DomainSetMaxMemoryArgs(RemoteDomain Domain, ulong Memory);

/// <summary>Arguments of <c>DOMAIN_SET_MEMORY</c> (31).</summary>
[Xdr]
public sealed partial record DomainSetMemoryArgs(RemoteDomain Domain, ulong Memory);

/// <summary>Arguments of <c>DOMAIN_SET_VCPUS</c> (32).</summary>
[Xdr]
public sealed partial record DomainSetVcpusArgs(RemoteDomain Domain, uint VcpuCount);

/// <summary>Arguments of <c>DOMAIN_UNDEFINE</c> (35).</summary>
[Xdr]
public sealed partial record DomainUndefineArgs(RemoteDomain Domain);

/// <summary>Arguments of <c>DOMAIN_GET_SECURITY_LABEL</c> (121).</summary>
[Xdr]
public sealed partial record DomainGetSecurityLabelArgs(RemoteDomain Domain);

/// <summary>Answer of <c>DOMAIN_GET_SECURITY_LABEL</c> (121).</summary>
[Xdr]
public sealed partial record DomainGetSecurityLabelReturn(
    [CharArray(RemoteLimits.SecurityLabel)] string Label, int Enforcing);

/// <summary>Arguments of <c>DOMAIN_SET_VCPUS_FLAGS</c> (199).</summary>
[Xdr]
public sealed partial record DomainSetVcpusFlagsArgs(RemoteDomain Domain, uint VcpuCount, uint Flags);

/// <summary>Arguments of <c>DOMAIN_GET_VCPUS_FLAGS</c> (200).</summary>
[Xdr]
public sealed partial record DomainGetVcpusFlagsArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_VCPUS_FLAGS</c> (200).</summary>
[Xdr]
public sealed partial record DomainGetVcpusFlagsReturn(int Count);

/// <summary>Arguments of <c>DOMAIN_SET_MEMORY_FLAGS</c> (204).</summary>
[Xdr]
public sealed partial record DomainSetMemoryFlagsArgs(RemoteDomain Domain, ulong Memory, uint Flags);

/// <summary>Arguments of <c>DOMAIN_UNDEFINE_FLAGS</c> (231).</summary>
[Xdr]
public sealed partial record DomainUndefineFlagsArgs(RemoteDomain Domain, uint Flags);

/// <summary>Arguments of <c>DOMAIN_SET_METADATA</c> (264).</summary>
[Xdr]
public sealed partial record DomainSetMetadataArgs(
    RemoteDomain Domain, int Type, string? Metadata, string? Key, string? Uri, uint Flags);

/// <summary>Arguments of <c>DOMAIN_GET_METADATA</c> (265).</summary>
[Xdr]
public sealed partial record DomainGetMetadataArgs(RemoteDomain Domain, int Type, string? Uri, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_METADATA</c> (265).</summary>
[Xdr]
public sealed partial record DomainGetMetadataReturn(string Metadata);

/// <summary>Arguments of <c>DOMAIN_GET_SECURITY_LABEL_LIST</c> (278).</summary>
[Xdr]
public sealed partial record DomainGetSecurityLabelListArgs(RemoteDomain Domain);

/// <summary>Answer of <c>DOMAIN_GET_SECURITY_LABEL_LIST</c> (278).</summary>
[Xdr]
public sealed partial record DomainGetSecurityLabelListReturn(
    [MaxLength(RemoteLimits.SecurityLabelList)] ImmutableArray<DomainGetSecurityLabelReturn> Labels, int Count);

/// <summary>Arguments of <c>DOMAIN_DEFINE_XML_FLAGS</c> (350).</summary>
[Xdr]
public sealed partial record DomainDefineXmlFlagsArgs(string Xml, uint Flags);

/// <summary>Answer of <c>DOMAIN_DEFINE_XML_FLAGS</c> (350).</summary>
[Xdr]
public sealed partial record DomainDefineXmlFlagsReturn(RemoteDomain Domain);

/// <summary>Arguments of <c>DOMAIN_RENAME</c> (358).</summary>
[Xdr]
public sealed partial record DomainRenameArgs(RemoteDomain Domain, string? NewName, uint Flags);

/// <summary>Answer of <c>DOMAIN_RENAME</c> (358).</summary>
[Xdr]
public sealed partial record DomainRenameReturn(int Result);

/// <summary>Arguments of <c>DOMAIN_SET_VCPU</c> (384).</summary>
[Xdr]
public sealed partial record DomainSetVcpuArgs(RemoteDomain Domain, string CpuMap, int State, uint Flags);

/// <summary>Arguments of <c>DOMAIN_SET_LIFECYCLE_ACTION</c> (390).</summary>
[Xdr]
public sealed partial record DomainSetLifecycleActionArgs(RemoteDomain Domain, uint Type, uint Action, uint Flags);

/// <summary>Arguments of <c>DOMAIN_GET_LAUNCH_SECURITY_INFO</c> (396).</summary>
[Xdr]
public sealed partial record DomainGetLaunchSecurityInfoArgs(RemoteDomain Domain, uint Flags);

/// <summary>Answer of <c>DOMAIN_GET_LAUNCH_SECURITY_INFO</c> (396).</summary>
[Xdr]
public sealed partial record DomainGetLaunchSecurityInfoReturn(
    [MaxLength(RemoteLimits.DomainLaunchSecurityInfoParams)] ImmutableArray<TypedParameter> Parameters);

/// <summary>Arguments of <c>DOMAIN_SET_LAUNCH_SECURITY_STATE</c> (439).</summary>
[Xdr]
public sealed partial record DomainSetLaunchSecurityStateArgs(
    RemoteDomain Domain,
    [MaxLength(RemoteLimits.DomainLaunchSecurityStateParams)] ImmutableArray<TypedParameter> Parameters, uint Flags);

/// <summary>Arguments of <c>DOMAIN_GET_AUTOSTART_ONCE</c> (449).</summary>
[Xdr]
public sealed partial record DomainGetAutostartOnceArgs(RemoteDomain Domain);

/// <summary>Answer of <c>DOMAIN_GET_AUTOSTART_ONCE</c> (449).</summary>
[Xdr]
public sealed partial record DomainGetAutostartOnceReturn(int Autostart);

/// <summary>Arguments of <c>DOMAIN_SET_AUTOSTART_ONCE</c> (450).</summary>
[Xdr]
public sealed partial record DomainSetAutostartOnceArgs(RemoteDomain Domain, int Autostart);
