using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Networks;

/// <summary>Arguments of <c>CONNECT_LIST_DEFINED_NETWORKS</c> (36).</summary>
[Xdr]
public sealed partial record ConnectListDefinedNetworksArgs(int MaxNames);

/// <summary>Answer of <c>CONNECT_LIST_DEFINED_NETWORKS</c> (36).</summary>
[Xdr]
public sealed partial record ConnectListDefinedNetworksReturn(
    [MaxLength(RemoteLimits.NetworkList)] ImmutableArray<string> Names);

/// <summary>Arguments of <c>CONNECT_LIST_NETWORKS</c> (38).</summary>
[Xdr]
public sealed partial record ConnectListNetworksArgs(int MaxNames);

/// <summary>Answer of <c>CONNECT_LIST_NETWORKS</c> (38).</summary>
[Xdr]
public sealed partial record ConnectListNetworksReturn(
    [MaxLength(RemoteLimits.NetworkList)] ImmutableArray<string> Names);

/// <summary>Arguments of <c>NETWORK_CREATE</c> (39).</summary>
[Xdr]
public sealed partial record NetworkCreateArgs(RemoteNetwork Network);

/// <summary>Arguments of <c>NETWORK_CREATE_XML</c> (40).</summary>
[Xdr]
public sealed partial record NetworkCreateXmlArgs(string Xml);

/// <summary>Answer of <c>NETWORK_CREATE_XML</c> (40).</summary>
[Xdr]
public sealed partial record NetworkCreateXmlReturn(RemoteNetwork Network);

/// <summary>Arguments of <c>NETWORK_DEFINE_XML</c> (41).</summary>
[Xdr]
public sealed partial record NetworkDefineXmlArgs(string Xml);

/// <summary>Answer of <c>NETWORK_DEFINE_XML</c> (41).</summary>
[Xdr]
public sealed partial record NetworkDefineXmlReturn(RemoteNetwork Network);

/// <summary>Arguments of <c>NETWORK_DESTROY</c> (42).</summary>
[Xdr]
public sealed partial record NetworkDestroyArgs(RemoteNetwork Network);

/// <summary>Arguments of <c>NETWORK_GET_XML_DESC</c> (43).</summary>
[Xdr]
public sealed partial record NetworkGetXmlDescArgs(RemoteNetwork Network, uint Flags);

/// <summary>Answer of <c>NETWORK_GET_XML_DESC</c> (43).</summary>
[Xdr]
public sealed partial record NetworkGetXmlDescReturn(string Xml);

/// <summary>Arguments of <c>NETWORK_GET_AUTOSTART</c> (44).</summary>
[Xdr]
public sealed partial record NetworkGetAutostartArgs(RemoteNetwork Network);

/// <summary>Answer of <c>NETWORK_GET_AUTOSTART</c> (44).</summary>
[Xdr]
public sealed partial record NetworkGetAutostartReturn(int Autostart);

/// <summary>Arguments of <c>NETWORK_GET_BRIDGE_NAME</c> (45).</summary>
[Xdr]
public sealed partial record NetworkGetBridgeNameArgs(RemoteNetwork Network);

/// <summary>Answer of <c>NETWORK_GET_BRIDGE_NAME</c> (45).</summary>
[Xdr]
public sealed partial record NetworkGetBridgeNameReturn(string Name);

/// <summary>Arguments of <c>NETWORK_LOOKUP_BY_NAME</c> (46).</summary>
[Xdr]
public sealed partial record NetworkLookupByNameArgs(string Name);

/// <summary>Answer of <c>NETWORK_LOOKUP_BY_NAME</c> (46).</summary>
[Xdr]
public sealed partial record NetworkLookupByNameReturn(RemoteNetwork Network);

/// <summary>Arguments of <c>NETWORK_LOOKUP_BY_UUID</c> (47).</summary>
[Xdr]
public sealed partial record NetworkLookupByUuidArgs(Guid Uuid);

/// <summary>Answer of <c>NETWORK_LOOKUP_BY_UUID</c> (47).</summary>
[Xdr]
public sealed partial record NetworkLookupByUuidReturn(RemoteNetwork Network);

/// <summary>Arguments of <c>NETWORK_SET_AUTOSTART</c> (48).</summary>
[Xdr]
public sealed partial record NetworkSetAutostartArgs(RemoteNetwork Network, int Autostart);

/// <summary>Arguments of <c>NETWORK_UNDEFINE</c> (49).</summary>
[Xdr]
public sealed partial record NetworkUndefineArgs(RemoteNetwork Network);

/// <summary>Answer of <c>CONNECT_NUM_OF_DEFINED_NETWORKS</c> (50).</summary>
[Xdr]
public sealed partial record ConnectNumOfDefinedNetworksReturn(int Count);

/// <summary>Answer of <c>CONNECT_NUM_OF_NETWORKS</c> (52).</summary>
[Xdr]
public sealed partial record ConnectNumOfNetworksReturn(int Count);

/// <summary>Arguments of <c>NETWORK_IS_ACTIVE</c> (152).</summary>
[Xdr]
public sealed partial record NetworkIsActiveArgs(RemoteNetwork Network);

/// <summary>Answer of <c>NETWORK_IS_ACTIVE</c> (152).</summary>
[Xdr]
public sealed partial record NetworkIsActiveReturn(int Active);

/// <summary>Arguments of <c>NETWORK_IS_PERSISTENT</c> (153).</summary>
[Xdr]
public sealed partial record NetworkIsPersistentArgs(RemoteNetwork Network);

/// <summary>Answer of <c>NETWORK_IS_PERSISTENT</c> (153).</summary>
[Xdr]
public sealed partial record NetworkIsPersistentReturn(int Persistent);

/// <summary>Arguments of <c>CONNECT_LIST_ALL_NETWORKS</c> (283).</summary>
[Xdr]
public sealed partial record ConnectListAllNetworksArgs(int WantsResults, uint Flags);

/// <summary>Answer of <c>CONNECT_LIST_ALL_NETWORKS</c> (283).</summary>
[Xdr]
public sealed partial record ConnectListAllNetworksReturn(
    [MaxLength(RemoteLimits.NetworkList)] ImmutableArray<RemoteNetwork> Networks, uint Count);

/// <summary>Arguments of <c>NETWORK_UPDATE</c> (291).</summary>
[Xdr]
public sealed partial record NetworkUpdateArgs(
    RemoteNetwork Network, uint Command, uint Section, int ParentIndex, string Xml, uint Flags);

/// <summary>Arguments of <c>CONNECT_NETWORK_EVENT_REGISTER_ANY</c> (313).</summary>
[Xdr]
public sealed partial record ConnectNetworkEventRegisterAnyArgs(int EventId, RemoteNetwork? Network);

/// <summary>Answer of <c>CONNECT_NETWORK_EVENT_REGISTER_ANY</c> (313).</summary>
[Xdr]
public sealed partial record ConnectNetworkEventRegisterAnyReturn(int CallbackId);

/// <summary>Arguments of <c>CONNECT_NETWORK_EVENT_DEREGISTER_ANY</c> (314).</summary>
[Xdr]
public sealed partial record ConnectNetworkEventDeregisterAnyArgs(int CallbackId);

/// <summary>Arguments of <c>NETWORK_GET_DHCP_LEASES</c> (341).</summary>
[Xdr]
public sealed partial record NetworkGetDhcpLeasesArgs(RemoteNetwork Network, string? Mac, int WantsResults, uint Flags);

/// <summary>Answer of <c>NETWORK_GET_DHCP_LEASES</c> (341).</summary>
[Xdr]
public sealed partial record NetworkGetDhcpLeasesReturn(
    [MaxLength(RemoteLimits.NetworkDhcpLeases)] ImmutableArray<RemoteDhcpLease> Leases, uint Count);

/// <summary>Arguments of <c>NETWORK_DEFINE_XML_FLAGS</c> (432).</summary>
[Xdr]
public sealed partial record NetworkDefineXmlFlagsArgs(string Xml, uint Flags);

/// <summary>Answer of <c>NETWORK_DEFINE_XML_FLAGS</c> (432).</summary>
[Xdr]
public sealed partial record NetworkDefineXmlFlagsReturn(RemoteNetwork Network);

/// <summary>Arguments of <c>NETWORK_CREATE_XML_FLAGS</c> (437).</summary>
[Xdr]
public sealed partial record NetworkCreateXmlFlagsArgs(string Xml, uint Flags);

/// <summary>Answer of <c>NETWORK_CREATE_XML_FLAGS</c> (437).</summary>
[Xdr]
public sealed partial record NetworkCreateXmlFlagsReturn(RemoteNetwork Network);

/// <summary>Arguments of <c>NETWORK_SET_METADATA</c> (444).</summary>
[Xdr]
public sealed partial record NetworkSetMetadataArgs(
    RemoteNetwork Network, int Type, string? Metadata, string? Key, string? Uri, uint Flags);

/// <summary>Arguments of <c>NETWORK_GET_METADATA</c> (445).</summary>
[Xdr]
public sealed partial record NetworkGetMetadataArgs(RemoteNetwork Network, int Type, string? Uri, uint Flags);

/// <summary>Answer of <c>NETWORK_GET_METADATA</c> (445).</summary>
[Xdr]
public sealed partial record NetworkGetMetadataReturn(string Metadata);
