using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Storage;

/// <summary>What happens to pools of storage.</summary>
[RpcEvents(RemoteProgram.Number, RemoteProgram.Version)]
public interface IStoragePoolEvents
{
    [Event(370)]
    void StoragePoolEventLifecycle(StoragePoolEventLifecycleMessage message);

    [Event(373)]
    void StoragePoolEventRefresh(StoragePoolEventRefreshMessage message);
}
