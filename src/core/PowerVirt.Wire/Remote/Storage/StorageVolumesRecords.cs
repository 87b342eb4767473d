using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Storage;

/// <summary>Arguments of <c>STORAGE_POOL_NUM_OF_VOLUMES</c> (91).</summary>
[Xdr]
public sealed partial record StoragePoolNumOfVolumesArgs(RemoteStoragePool Pool);

/// <summary>Answer of <c>STORAGE_POOL_NUM_OF_VOLUMES</c> (91).</summary>
[Xdr]
public sealed partial record StoragePoolNumOfVolumesReturn(int Count);

/// <summary>Arguments of <c>STORAGE_POOL_LIST_VOLUMES</c> (92).</summary>
[Xdr]
public sealed partial record StoragePoolListVolumesArgs(RemoteStoragePool Pool, int MaxNames);

/// <summary>Answer of <c>STORAGE_POOL_LIST_VOLUMES</c> (92).</summary>
[Xdr]
public sealed partial record StoragePoolListVolumesReturn(
    [MaxLength(RemoteLimits.StorageVolList)] ImmutableArray<string> Names);

/// <summary>Arguments of <c>STORAGE_VOL_CREATE_XML</c> (93).</summary>
[Xdr]
public sealed partial record StorageVolCreateXmlArgs(RemoteStoragePool Pool, string Xml, uint Flags);

/// <summary>Answer of <c>STORAGE_VOL_CREATE_XML</c> (93).</summary>
[Xdr]
public sealed partial record StorageVolCreateXmlReturn(RemoteStorageVolume Volume);

/// <summary>Arguments of <c>STORAGE_VOL_DELETE</c> (94).</summary>
[Xdr]
public sealed partial record StorageVolDeleteArgs(RemoteStorageVolume Volume, uint Flags);

/// <summary>Arguments of <c>STORAGE_VOL_LOOKUP_BY_NAME</c> (95).</summary>
[Xdr]
public sealed partial record StorageVolLookupByNameArgs(RemoteStoragePool Pool, string Name);

/// <summary>Answer of <c>STORAGE_VOL_LOOKUP_BY_NAME</c> (95).</summary>
[Xdr]
public sealed partial record StorageVolLookupByNameReturn(RemoteStorageVolume Volume);

/// <summary>Arguments of <c>STORAGE_VOL_LOOKUP_BY_KEY</c> (96).</summary>
[Xdr]
public sealed partial record StorageVolLookupByKeyArgs(string Key);

/// <summary>Answer of <c>STORAGE_VOL_LOOKUP_BY_KEY</c> (96).</summary>
[Xdr]
public sealed partial record StorageVolLookupByKeyReturn(RemoteStorageVolume Volume);

/// <summary>Arguments of <c>STORAGE_VOL_LOOKUP_BY_PATH</c> (97).</summary>
[Xdr]
public sealed partial record StorageVolLookupByPathArgs(string Path);

/// <summary>Answer of <c>STORAGE_VOL_LOOKUP_BY_PATH</c> (97).</summary>
[Xdr]
public sealed partial record StorageVolLookupByPathReturn(RemoteStorageVolume Volume);

/// <summary>Arguments of <c>STORAGE_VOL_GET_INFO</c> (98).</summary>
[Xdr]
public sealed partial record StorageVolGetInfoArgs(RemoteStorageVolume Volume);

/// <summary>Answer of <c>STORAGE_VOL_GET_INFO</c> (98).</summary>
[Xdr]
public sealed partial record StorageVolGetInfoReturn(int Type, ulong Capacity, ulong Allocation);

/// <summary>Arguments of <c>STORAGE_VOL_GET_XML_DESC</c> (99).</summary>
[Xdr]
public sealed partial record StorageVolGetXmlDescArgs(RemoteStorageVolume Volume, uint Flags);

/// <summary>Answer of <c>STORAGE_VOL_GET_XML_DESC</c> (99).</summary>
[Xdr]
public sealed partial record StorageVolGetXmlDescReturn(string Xml);

/// <summary>Arguments of <c>STORAGE_VOL_GET_PATH</c> (100).</summary>
[Xdr]
public sealed partial record StorageVolGetPathArgs(RemoteStorageVolume Volume);

/// <summary>Answer of <c>STORAGE_VOL_GET_PATH</c> (100).</summary>
[Xdr]
public sealed partial record StorageVolGetPathReturn(string Name);

/// <summary>Arguments of <c>STORAGE_VOL_CREATE_XML_FROM</c> (125).</summary>
[Xdr]
public sealed partial record StorageVolCreateXmlFromArgs(
    RemoteStoragePool Pool, string Xml, RemoteStorageVolume Original, uint Flags);

/// <summary>Answer of <c>STORAGE_VOL_CREATE_XML_FROM</c> (125).</summary>
[Xdr]
public sealed partial record StorageVolCreateXmlFromReturn(RemoteStorageVolume Volume);

/// <summary>Arguments of <c>STORAGE_VOL_WIPE</c> (165).</summary>
[Xdr]
public sealed partial record StorageVolWipeArgs(RemoteStorageVolume Volume, uint Flags);

/// <summary>Arguments of <c>STORAGE_VOL_UPLOAD</c> (208).</summary>
[Xdr]
public sealed partial record StorageVolUploadArgs(RemoteStorageVolume Volume, ulong Offset, ulong Length, uint Flags);

/// <summary>Arguments of <c>STORAGE_VOL_DOWNLOAD</c> (209).</summary>
[Xdr]
public sealed partial record StorageVolDownloadArgs(RemoteStorageVolume Volume, ulong Offset, ulong Length, uint Flags);

/// <summary>Arguments of <c>STORAGE_VOL_WIPE_PATTERN</c> (259).</summary>
[Xdr]
public sealed partial record StorageVolWipePatternArgs(RemoteStorageVolume Volume, uint Algorithm, uint Flags);

/// <summary>Arguments of <c>STORAGE_VOL_RESIZE</c> (260).</summary>
[Xdr]
public sealed partial record StorageVolResizeArgs(RemoteStorageVolume Volume, ulong Capacity, uint Flags);

/// <summary>Arguments of <c>STORAGE_POOL_LIST_ALL_VOLUMES</c> (282).</summary>
[Xdr]
public sealed partial record StoragePoolListAllVolumesArgs(RemoteStoragePool Pool, int WantsResults, uint Flags);

/// <summary>Answer of <c>STORAGE_POOL_LIST_ALL_VOLUMES</c> (282).</summary>
[Xdr]
public sealed partial record StoragePoolListAllVolumesReturn(
    [MaxLength(RemoteLimits.StorageVolList)] ImmutableArray<RemoteStorageVolume> Volumes, uint Count);

/// <summary>Arguments of <c>STORAGE_VOL_GET_INFO_FLAGS</c> (378).</summary>
[Xdr]
public sealed partial record StorageVolGetInfoFlagsArgs(RemoteStorageVolume Volume, uint Flags);

/// <summary>Answer of <c>STORAGE_VOL_GET_INFO_FLAGS</c> (378).</summary>
[Xdr]
public sealed partial record StorageVolGetInfoFlagsReturn(int Type, ulong Capacity, ulong Allocation);
