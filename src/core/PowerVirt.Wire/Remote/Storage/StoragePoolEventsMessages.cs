using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Storage;

/// <summary>What <c>STORAGE_POOL_EVENT_LIFECYCLE</c> (370) carries.</summary>
[Xdr]
public sealed partial record StoragePoolEventLifecycleMessage(
    int CallbackId, RemoteStoragePool Pool, int Event, int Detail);

/// <summary>What <c>STORAGE_POOL_EVENT_REFRESH</c> (373) carries.</summary>
[Xdr]
public sealed partial record StoragePoolEventRefreshMessage(int CallbackId, RemoteStoragePool Pool);
