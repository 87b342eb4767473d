using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Networks;

/// <summary>Answer of <c>CONNECT_NUM_OF_INTERFACES</c> (126).</summary>
[Xdr]
public sealed partial record ConnectNumOfInterfacesReturn(int Count);

/// <summary>Arguments of <c>CONNECT_LIST_INTERFACES</c> (127).</summary>
[Xdr]
public sealed partial record ConnectListInterfacesArgs(int MaxNames);

/// <summary>Answer of <c>CONNECT_LIST_INTERFACES</c> (127).</summary>
[Xdr]
public sealed partial record ConnectListInterfacesReturn(
    [MaxLength(RemoteLimits.InterfaceList)] ImmutableArray<string> Names);

/// <summary>Arguments of <c>INTERFACE_LOOKUP_BY_NAME</c> (128).</summary>
[Xdr]
public sealed partial record InterfaceLookupByNameArgs(string Name);

/// <summary>Answer of <c>INTERFACE_LOOKUP_BY_NAME</c> (128).</summary>
[Xdr]
public sealed partial record InterfaceLookupByNameReturn(RemoteInterface Interface);

/// <summary>Arguments of <c>INTERFACE_LOOKUP_BY_MAC_STRING</c> (129).</summary>
[Xdr]
public sealed partial record InterfaceLookupByMacStringArgs(string Mac);

/// <summary>Answer of <c>INTERFACE_LOOKUP_BY_MAC_STRING</c> (129).</summary>
[Xdr]
public sealed partial record InterfaceLookupByMacStringReturn(RemoteInterface Interface);

/// <summary>Arguments of <c>INTERFACE_GET_XML_DESC</c> (130).</summary>
[Xdr]
public sealed partial record InterfaceGetXmlDescArgs(RemoteInterface Interface, uint Flags);

/// <summary>Answer of <c>INTERFACE_GET_XML_DESC</c> (130).</summary>
[Xdr]
public sealed partial record InterfaceGetXmlDescReturn(string Xml);

/// <summary>Arguments of <c>INTERFACE_DEFINE_XML</c> (131).</summary>
[Xdr]
public sealed partial record InterfaceDefineXmlArgs(string Xml, uint Flags);

/// <summary>Answer of <c>INTERFACE_DEFINE_XML</c> (131).</summary>
[Xdr]
public sealed partial record InterfaceDefineXmlReturn(RemoteInterface Interface);

/// <summary>Arguments of <c>INTERFACE_UNDEFINE</c> (132).</summary>
[Xdr]
public sealed partial record InterfaceUndefineArgs(RemoteInterface Interface);

/// <summary>Arguments of <c>INTERFACE_CREATE</c> (133).</summary>
[Xdr]
public sealed partial record InterfaceCreateArgs(RemoteInterface Interface, uint Flags);

/// <summary>Arguments of <c>INTERFACE_DESTROY</c> (134).</summary>
[Xdr]
public sealed partial record InterfaceDestroyArgs(RemoteInterface Interface, uint Flags);

/// <summary>Answer of <c>CONNECT_NUM_OF_DEFINED_INTERFACES</c> (137).</summary>
[Xdr]
public sealed partial record ConnectNumOfDefinedInterfacesReturn(int Count);

/// <summary>Arguments of <c>CONNECT_LIST_DEFINED_INTERFACES</c> (138).</summary>
[Xdr]
public sealed partial record ConnectListDefinedInterfacesArgs(int MaxNames);

/// <summary>Answer of <c>CONNECT_LIST_DEFINED_INTERFACES</c> (138).</summary>
[Xdr]
public sealed partial record ConnectListDefinedInterfacesReturn(
    [MaxLength(RemoteLimits.InterfaceList)] ImmutableArray<string> Names);

/// <summary>Arguments of <c>INTERFACE_IS_ACTIVE</c> (156).</summary>
[Xdr]
public sealed partial record InterfaceIsActiveArgs(RemoteInterface Interface);

/// <summary>Answer of <c>INTERFACE_IS_ACTIVE</c> (156).</summary>
[Xdr]
public sealed partial record InterfaceIsActiveReturn(int Active);

/// <summary>Arguments of <c>INTERFACE_CHANGE_BEGIN</c> (220).</summary>
[Xdr]
public sealed partial record InterfaceChangeBeginArgs(uint Flags);

/// <summary>Arguments of <c>INTERFACE_CHANGE_COMMIT</c> (221).</summary>
[Xdr]
public sealed partial record InterfaceChangeCommitArgs(uint Flags);

/// <summary>Arguments of <c>INTERFACE_CHANGE_ROLLBACK</c> (222).</summary>
[Xdr]
public sealed partial record InterfaceChangeRollbackArgs(uint Flags);

/// <summary>Arguments of <c>CONNECT_LIST_ALL_INTERFACES</c> (284).</summary>
[Xdr]
public sealed partial record ConnectListAllInterfacesArgs(int WantsResults, uint Flags);

/// <summary>Answer of <c>CONNECT_LIST_ALL_INTERFACES</c> (284).</summary>
[Xdr]
public sealed partial record ConnectListAllInterfacesReturn(
    [MaxLength(RemoteLimits.InterfaceList)] ImmutableArray<RemoteInterface> Interfaces, uint Count);
