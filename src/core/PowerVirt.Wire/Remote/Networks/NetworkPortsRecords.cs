using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Networks;

/// <summary>Arguments of <c>NETWORK_LIST_ALL_PORTS</c> (404).</summary>
[Xdr]
public sealed partial record NetworkListAllPortsArgs(RemoteNetwork Network, int WantsResults, uint Flags);

/// <summary>Answer of <c>NETWORK_LIST_ALL_PORTS</c> (404).</summary>
[Xdr]
public sealed partial record NetworkListAllPortsReturn(
    [MaxLength(RemoteLimits.NetworkPortList)] ImmutableArray<RemoteNetworkPort> Ports, uint Count);

/// <summary>Arguments of <c>NETWORK_PORT_LOOKUP_BY_UUID</c> (405).</summary>
[Xdr]
public sealed partial record NetworkPortLookupByUuidArgs(RemoteNetwork Network, Guid Uuid);

/// <summary>Answer of <c>NETWORK_PORT_LOOKUP_BY_UUID</c> (405).</summary>
[Xdr]
public sealed partial record NetworkPortLookupByUuidReturn(RemoteNetworkPort Port);

/// <summary>Arguments of <c>NETWORK_PORT_CREATE_XML</c> (406).</summary>
[Xdr]
public sealed partial record NetworkPortCreateXmlArgs(RemoteNetwork Network, string Xml, uint Flags);

/// <summary>Answer of <c>NETWORK_PORT_CREATE_XML</c> (406).</summary>
[Xdr]
public sealed partial record NetworkPortCreateXmlReturn(RemoteNetworkPort Port);

/// <summary>Arguments of <c>NETWORK_PORT_GET_PARAMETERS</c> (407).</summary>
[Xdr]
public sealed partial record NetworkPortGetParametersArgs(RemoteNetworkPort Port, int ParameterCount, uint Flags);

/// <summary>Answer of <c>NETWORK_PORT_GET_PARAMETERS</c> (407).</summary>
[Xdr]
public sealed partial record NetworkPortGetParametersReturn(
    [MaxLength(RemoteLimits.NetworkPortParameters)] ImmutableArray<TypedParameter> Parameters, int ParameterCount);

/// <summary>Arguments of <c>NETWORK_PORT_SET_PARAMETERS</c> (408).</summary>
[Xdr]
public sealed partial record NetworkPortSetParametersArgs(
    RemoteNetworkPort Port, [MaxLength(RemoteLimits.NetworkPortParameters)] ImmutableArray<TypedParameter> Parameters,
    uint Flags);

/// <summary>Arguments of <c>NETWORK_PORT_GET_XML_DESC</c> (409).</summary>
[Xdr]
public sealed partial record NetworkPortGetXmlDescArgs(RemoteNetworkPort Port, uint Flags);

/// <summary>Answer of <c>NETWORK_PORT_GET_XML_DESC</c> (409).</summary>
[Xdr]
public sealed partial record NetworkPortGetXmlDescReturn(string Xml);

/// <summary>Arguments of <c>NETWORK_PORT_DELETE</c> (410).</summary>
[Xdr]
public sealed partial record NetworkPortDeleteArgs(RemoteNetworkPort Port, uint Flags);
