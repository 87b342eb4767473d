using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.NodeDevices;

/// <summary>Arguments of <c>NODE_NUM_OF_DEVICES</c> (111).</summary>
[Xdr]
public sealed partial record NodeNumOfDevicesArgs(string? Capability, uint Flags);

/// <summary>Answer of <c>NODE_NUM_OF_DEVICES</c> (111).</summary>
[Xdr]
public sealed partial record NodeNumOfDevicesReturn(int Count);

/// <summary>Arguments of <c>NODE_LIST_DEVICES</c> (112).</summary>
[Xdr]
public sealed partial record NodeListDevicesArgs(string? Capability, int MaxNames, uint Flags);

/// <summary>Answer of <c>NODE_LIST_DEVICES</c> (112).</summary>
[Xdr]
public sealed partial record NodeListDevicesReturn(
    [MaxLength(RemoteLimits.NodeDeviceList)] ImmutableArray<string> Names);

/// <summary>Arguments of <c>NODE_DEVICE_LOOKUP_BY_NAME</c> (113).</summary>
[Xdr]
public sealed partial record NodeDeviceLookupByNameArgs(string Name);

/// <summary>Answer of <c>NODE_DEVICE_LOOKUP_BY_NAME</c> (113).</summary>
[Xdr]
public sealed partial record NodeDeviceLookupByNameReturn(RemoteNodeDevice Device);

/// <summary>Arguments of <c>NODE_DEVICE_GET_XML_DESC</c> (114).</summary>
[Xdr]
public sealed partial record NodeDeviceGetXmlDescArgs(string Name, uint Flags);

/// <summary>Answer of <c>NODE_DEVICE_GET_XML_DESC</c> (114).</summary>
[Xdr]
public sealed partial record NodeDeviceGetXmlDescReturn(string Xml);

/// <summary>Arguments of <c>NODE_DEVICE_GET_PARENT</c> (115).</summary>
[Xdr]
public sealed partial record NodeDeviceGetParentArgs(string Name);

/// <summary>Answer of <c>NODE_DEVICE_GET_PARENT</c> (115).</summary>
[Xdr]
public sealed partial record NodeDeviceGetParentReturn(string? ParentName);

/// <summary>Arguments of <c>NODE_DEVICE_NUM_OF_CAPS</c> (116).</summary>
[Xdr]
public sealed partial record NodeDeviceNumOfCapsArgs(string Name);

/// <summary>Answer of <c>NODE_DEVICE_NUM_OF_CAPS</c> (116).</summary>
[Xdr]
public sealed partial record NodeDeviceNumOfCapsReturn(int Count);

/// <summary>Arguments of <c>NODE_DEVICE_LIST_CAPS</c> (117).</summary>
[Xdr]
public sealed partial record NodeDeviceListCapsArgs(string Name, int MaxNames);

/// <summary>Answer of <c>NODE_DEVICE_LIST_CAPS</c> (117).</summary>
[Xdr]
public sealed partial record NodeDeviceListCapsReturn(
    [MaxLength(RemoteLimits.NodeDeviceCapsList)] ImmutableArray<string> Names);

/// <summary>Arguments of <c>NODE_DEVICE_DETTACH</c> (118).</summary>
[Xdr]
public sealed partial record NodeDeviceDetachArgs(string Name);

/// <summary>Arguments of <c>NODE_DEVICE_RE_ATTACH</c> (119).</summary>
[Xdr]
public sealed partial record NodeDeviceReAttachArgs(string Name);

/// <summary>Arguments of <c>NODE_DEVICE_RESET</c> (120).</summary>
[Xdr]
public sealed partial record NodeDeviceResetArgs(string Name);

/// <summary>Arguments of <c>NODE_DEVICE_CREATE_XML</c> (123).</summary>
[Xdr]
public sealed partial record NodeDeviceCreateXmlArgs(string Xml, uint Flags);

/// <summary>Answer of <c>NODE_DEVICE_CREATE_XML</c> (123).</summary>
[Xdr]
public sealed partial record NodeDeviceCreateXmlReturn(RemoteNodeDevice Device);

/// <summary>Arguments of <c>NODE_DEVICE_DESTROY</c> (124).</summary>
[Xdr]
public sealed partial record NodeDeviceDestroyArgs(string Name);

/// <summary>Arguments of <c>CONNECT_LIST_ALL_NODE_DEVICES</c> (285).</summary>
[Xdr]
public sealed partial record ConnectListAllNodeDevicesArgs(int WantsResults, uint Flags);

/// <summary>Answer of <c>CONNECT_LIST_ALL_NODE_DEVICES</c> (285).</summary>
[Xdr]
public sealed partial record ConnectListAllNodeDevicesReturn(
    [MaxLength(RemoteLimits.NodeDeviceList)] ImmutableArray<RemoteNodeDevice> Devices, uint Count);

/// <summary>Arguments of <c>NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN</c> (297).</summary>
[Xdr]
public sealed partial record NodeDeviceLookupScsiHostByWwnArgs(string Wwnn, string Wwpn, uint Flags);

/// <summary>Answer of <c>NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN</c> (297).</summary>
[Xdr]
public sealed partial record NodeDeviceLookupScsiHostByWwnReturn(RemoteNodeDevice Device);

/// <summary>Arguments of <c>NODE_DEVICE_DETACH_FLAGS</c> (301).</summary>
[Xdr]
public sealed partial record NodeDeviceDetachFlagsArgs(string Name, string? DriverName, uint Flags);

/// <summary>Arguments of <c>CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY</c> (374).</summary>
[Xdr]
public sealed partial record ConnectNodeDeviceEventRegisterAnyArgs(int EventId, RemoteNodeDevice? Device);

/// <summary>Answer of <c>CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY</c> (374).</summary>
[Xdr]
public sealed partial record ConnectNodeDeviceEventRegisterAnyReturn(int CallbackId);

/// <summary>Arguments of <c>CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY</c> (375).</summary>
[Xdr]
public sealed partial record ConnectNodeDeviceEventDeregisterAnyArgs(int CallbackId);

/// <summary>Arguments of <c>NODE_DEVICE_DEFINE_XML</c> (428).</summary>
[Xdr]
public sealed partial record NodeDeviceDefineXmlArgs(string Xml, uint Flags);

/// <summary>Answer of <c>NODE_DEVICE_DEFINE_XML</c> (428).</summary>
[Xdr]
public sealed partial record NodeDeviceDefineXmlReturn(RemoteNodeDevice Device);

/// <summary>Arguments of <c>NODE_DEVICE_UNDEFINE</c> (429).</summary>
[Xdr]
public sealed partial record NodeDeviceUndefineArgs(string Name, uint Flags);

/// <summary>Arguments of <c>NODE_DEVICE_CREATE</c> (430).</summary>
[Xdr]
public sealed partial record NodeDeviceCreateArgs(string Name, uint Flags);

/// <summary>Arguments of <c>NODE_DEVICE_GET_AUTOSTART</c> (433).</summary>
[Xdr]
public sealed partial record NodeDeviceGetAutostartArgs(string Name);

/// <summary>Answer of <c>NODE_DEVICE_GET_AUTOSTART</c> (433).</summary>
[Xdr]
public sealed partial record NodeDeviceGetAutostartReturn(int Autostart);

/// <summary>Arguments of <c>NODE_DEVICE_SET_AUTOSTART</c> (434).</summary>
[Xdr]
public sealed partial record NodeDeviceSetAutostartArgs(string Name, int Autostart);

/// <summary>Arguments of <c>NODE_DEVICE_IS_PERSISTENT</c> (435).</summary>
[Xdr]
public sealed partial record NodeDeviceIsPersistentArgs(string Name);

/// <summary>Answer of <c>NODE_DEVICE_IS_PERSISTENT</c> (435).</summary>
[Xdr]
public sealed partial record NodeDeviceIsPersistentReturn(int Persistent);

/// <summary>Arguments of <c>NODE_DEVICE_IS_ACTIVE</c> (436).</summary>
[Xdr]
public sealed partial record NodeDeviceIsActiveArgs(string Name);

/// <summary>Answer of <c>NODE_DEVICE_IS_ACTIVE</c> (436).</summary>
[Xdr]
public sealed partial record NodeDeviceIsActiveReturn(int Active);

/// <summary>Arguments of <c>NODE_DEVICE_UPDATE</c> (447).</summary>
[Xdr]
public sealed partial record NodeDeviceUpdateArgs(string Name, string Xml, uint Flags);
