using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Storage;

/// <summary>Answer of <c>CONNECT_NUM_OF_STORAGE_POOLS</c> (71).</summary>
[Xdr]
public sealed partial record ConnectNumOfStoragePoolsReturn(int Count);

/// <summary>Arguments of <c>CONNECT_LIST_STORAGE_POOLS</c> (72).</summary>
[Xdr]
public sealed partial record ConnectListStoragePoolsArgs(int MaxNames);

/// <summary>Answer of <c>CONNECT_LIST_STORAGE_POOLS</c> (72).</summary>
[Xdr]
public sealed partial record ConnectListStoragePoolsReturn(
    [MaxLength(RemoteLimits.StoragePoolList)] ImmutableArray<string> Names);

/// <summary>Answer of <c>CONNECT_NUM_OF_DEFINED_STORAGE_POOLS</c> (73).</summary>
[Xdr]
public sealed partial record ConnectNumOfDefinedStoragePoolsReturn(int Count);

/// <summary>Arguments of <c>CONNECT_LIST_DEFINED_STORAGE_POOLS</c> (74).</summary>
[Xdr]
public sealed partial record ConnectListDefinedStoragePoolsArgs(int MaxNames);

/// <summary>Answer of <c>CONNECT_LIST_DEFINED_STORAGE_POOLS</c> (74).</summary>
[Xdr]
public sealed partial record ConnectListDefinedStoragePoolsReturn(
    [MaxLength(RemoteLimits.StoragePoolList)] ImmutableArray<string> Names);

/// <summary>Arguments of <c>CONNECT_FIND_STORAGE_POOL_SOURCES</c> (75).</summary>
[Xdr]
public sealed partial record ConnectFindStoragePoolSourcesArgs(string Type, string? SourceSpecification, uint Flags);

/// <summary>Answer of <c>CONNECT_FIND_STORAGE_POOL_SOURCES</c> (75).</summary>
[Xdr]
public sealed partial record ConnectFindStoragePoolSourcesReturn(string Xml);

/// <summary>Arguments of <c>STORAGE_POOL_CREATE_XML</c> (76).</summary>
[Xdr]
public sealed partial record StoragePoolCreateXmlArgs(string Xml, uint Flags);

/// <summary>Answer of <c>STORAGE_POOL_CREATE_XML</c> (76).</summary>
[Xdr]
public sealed partial record StoragePoolCreateXmlReturn(RemoteStoragePool Pool);

/// <summary>Arguments of <c>STORAGE_POOL_DEFINE_XML</c> (77).</summary>
[Xdr]
public sealed partial record StoragePoolDefineXmlArgs(string Xml, uint Flags);

/// <summary>Answer of <c>STORAGE_POOL_DEFINE_XML</c> (77).</summary>
[Xdr]
public sealed partial record StoragePoolDefineXmlReturn(RemoteStoragePool Pool);

/// <summary>Arguments of <c>STORAGE_POOL_CREATE</c> (78).</summary>
[Xdr]
public sealed partial record StoragePoolCreateArgs(RemoteStoragePool Pool, uint Flags);

/// <summary>Arguments of <c>STORAGE_POOL_BUILD</c> (79).</summary>
[Xdr]
public sealed partial record StoragePoolBuildArgs(RemoteStoragePool Pool, uint Flags);

/// <summary>Arguments of <c>STORAGE_POOL_DESTROY</c> (80).</summary>
[Xdr]
public sealed partial record StoragePoolDestroyArgs(RemoteStoragePool Pool);

/// <summary>Arguments of <c>STORAGE_POOL_DELETE</c> (81).</summary>
[Xdr]
public sealed partial record StoragePoolDeleteArgs(RemoteStoragePool Pool, uint Flags);

/// <summary>Arguments of <c>STORAGE_POOL_UNDEFINE</c> (82).</summary>
[Xdr]
public sealed partial record StoragePoolUndefineArgs(RemoteStoragePool Pool);

/// <summary>Arguments of <c>STORAGE_POOL_REFRESH</c> (83).</summary>
[Xdr]
public sealed partial record StoragePoolRefreshArgs(RemoteStoragePool Pool, uint Flags);

/// <summary>Arguments of <c>STORAGE_POOL_LOOKUP_BY_NAME</c> (84).</summary>
[Xdr]
public sealed partial record StoragePoolLookupByNameArgs(string Name);

/// <summary>Answer of <c>STORAGE_POOL_LOOKUP_BY_NAME</c> (84).</summary>
[Xdr]
public sealed partial record StoragePoolLookupByNameReturn(RemoteStoragePool Pool);

/// <summary>Arguments of <c>STORAGE_POOL_LOOKUP_BY_UUID</c> (85).</summary>
[Xdr]
public sealed partial record StoragePoolLookupByUuidArgs(Guid Uuid);

/// <summary>Answer of <c>STORAGE_POOL_LOOKUP_BY_UUID</c> (85).</summary>
[Xdr]
public sealed partial record StoragePoolLookupByUuidReturn(RemoteStoragePool Pool);

/// <summary>Arguments of <c>STORAGE_POOL_LOOKUP_BY_VOLUME</c> (86).</summary>
[Xdr]
public sealed partial record StoragePoolLookupByVolumeArgs(RemoteStorageVolume Volume);

/// <summary>Answer of <c>STORAGE_POOL_LOOKUP_BY_VOLUME</c> (86).</summary>
[Xdr]
public sealed partial record StoragePoolLookupByVolumeReturn(RemoteStoragePool Pool);

/// <summary>Arguments of <c>STORAGE_POOL_GET_INFO</c> (87).</summary>
[Xdr]
public sealed partial record StoragePoolGetInfoArgs(RemoteStoragePool Pool);

/// <summary>Answer of <c>STORAGE_POOL_GET_INFO</c> (87).</summary>
[Xdr]
public sealed partial record StoragePoolGetInfoReturn(uint State, ulong Capacity, ulong Allocation, ulong Available);

/// <summary>Arguments of <c>STORAGE_POOL_GET_XML_DESC</c> (88).</summary>
[Xdr]
public sealed partial record StoragePoolGetXmlDescArgs(RemoteStoragePool Pool, uint Flags);

/// <summary>Answer of <c>STORAGE_POOL_GET_XML_DESC</c> (88).</summary>
[Xdr]
public sealed partial record StoragePoolGetXmlDescReturn(string Xml);

/// <summary>Arguments of <c>STORAGE_POOL_GET_AUTOSTART</c> (89).</summary>
[Xdr]
public sealed partial record StoragePoolGetAutostartArgs(RemoteStoragePool Pool);

/// <summary>Answer of <c>STORAGE_POOL_GET_AUTOSTART</c> (89).</summary>
[Xdr]
public sealed partial record StoragePoolGetAutostartReturn(int Autostart);

/// <summary>Arguments of <c>STORAGE_POOL_SET_AUTOSTART</c> (90).</summary>
[Xdr]
public sealed partial record StoragePoolSetAutostartArgs(RemoteStoragePool Pool, int Autostart);

/// <summary>Arguments of <c>STORAGE_POOL_IS_ACTIVE</c> (154).</summary>
[Xdr]
public sealed partial record StoragePoolIsActiveArgs(RemoteStoragePool Pool);

/// <summary>Answer of <c>STORAGE_POOL_IS_ACTIVE</c> (154).</summary>
[Xdr]
public sealed partial record StoragePoolIsActiveReturn(int Active);

/// <summary>Arguments of <c>STORAGE_POOL_IS_PERSISTENT</c> (155).</summary>
[Xdr]
public sealed partial record StoragePoolIsPersistentArgs(RemoteStoragePool Pool);

/// <summary>Answer of <c>STORAGE_POOL_IS_PERSISTENT</c> (155).</summary>
[Xdr]
public sealed partial record StoragePoolIsPersistentReturn(int Persistent);

/// <summary>Arguments of <c>CONNECT_LIST_ALL_STORAGE_POOLS</c> (281).</summary>
[Xdr]
public sealed partial record ConnectListAllStoragePoolsArgs(int WantsResults, uint Flags);

/// <summary>Answer of <c>CONNECT_LIST_ALL_STORAGE_POOLS</c> (281).</summary>
[Xdr]
public sealed partial record ConnectListAllStoragePoolsReturn(
    [MaxLength(RemoteLimits.StoragePoolList)] ImmutableArray<RemoteStoragePool> Pools, uint Count);

/// <summary>Arguments of <c>CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY</c> (368).</summary>
[Xdr]
public sealed partial record ConnectStoragePoolEventRegisterAnyArgs(int EventId, RemoteStoragePool? Pool);

/// <summary>Answer of <c>CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY</c> (368).</summary>
[Xdr]
public sealed partial record ConnectStoragePoolEventRegisterAnyReturn(int CallbackId);

/// <summary>Arguments of <c>CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY</c> (369).</summary>
[Xdr]
public sealed partial record ConnectStoragePoolEventDeregisterAnyArgs(int CallbackId);

/// <summary>Arguments of <c>STORAGE_POOL_LOOKUP_BY_TARGET_PATH</c> (391).</summary>
[Xdr]
public sealed partial record StoragePoolLookupByTargetPathArgs(string Path);

/// <summary>Answer of <c>STORAGE_POOL_LOOKUP_BY_TARGET_PATH</c> (391).</summary>
[Xdr]
public sealed partial record StoragePoolLookupByTargetPathReturn(RemoteStoragePool Pool);

/// <summary>Arguments of <c>CONNECT_GET_STORAGE_POOL_CAPABILITIES</c> (403).</summary>
[Xdr]
public sealed partial record ConnectGetStoragePoolCapabilitiesArgs(uint Flags);

/// <summary>Answer of <c>CONNECT_GET_STORAGE_POOL_CAPABILITIES</c> (403).</summary>
[Xdr]
public sealed partial record ConnectGetStoragePoolCapabilitiesReturn(string Capabilities);
