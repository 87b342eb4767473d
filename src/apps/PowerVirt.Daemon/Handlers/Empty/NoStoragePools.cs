using PowerVirt.Daemon.Handlers.Events;
using PowerVirt.Domain;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Storage;

namespace PowerVirt.Daemon.Handlers.Empty;

/// <summary>The storage pools of this host: none is managed, and lists say so.</summary>
/// <remarks>
/// CONNECT_LIST_ALL_STORAGE_POOLS is not supported on purpose: by it virt-install learns whether disks are files or
/// volumes, and where it is answered defines a pool for each folder. virsh then asks for the lists that are here.
/// </remarks>
internal sealed class NoStoragePools : UnsupportedStoragePools<CallContext>
{
    private readonly SilentEvents _events = new("storage pool", 2);

    public override Answer<ConnectNumOfStoragePoolsReturn> ConnectNumOfStoragePoolsAsync(CallContext context) =>
        new(new ConnectNumOfStoragePoolsReturn(0));

    public override Answer<ConnectListStoragePoolsReturn> ConnectListStoragePoolsAsync(
        ConnectListStoragePoolsArgs args, CallContext context) => new(new ConnectListStoragePoolsReturn([]));

    public override Answer<ConnectNumOfDefinedStoragePoolsReturn> ConnectNumOfDefinedStoragePoolsAsync(
        CallContext context) => new(new ConnectNumOfDefinedStoragePoolsReturn(0));

    public override Answer<ConnectListDefinedStoragePoolsReturn> ConnectListDefinedStoragePoolsAsync(
        ConnectListDefinedStoragePoolsArgs args, CallContext context) => new(new ConnectListDefinedStoragePoolsReturn([]));

    public override Answer<StoragePoolLookupByNameReturn> StoragePoolLookupByNameAsync(
        StoragePoolLookupByNameArgs args, CallContext context) => throw new VmException(
            (ErrorCode)Missing.StoragePool, $"Storage pool not found: no storage pool with matching name '{args.Name}'");

    public override Answer<ConnectStoragePoolEventRegisterAnyReturn> ConnectStoragePoolEventRegisterAnyAsync(
        ConnectStoragePoolEventRegisterAnyArgs args, CallContext context) =>
        new(new ConnectStoragePoolEventRegisterAnyReturn(_events.Add(context, args.EventId)));

    public override ValueTask ConnectStoragePoolEventDeregisterAnyAsync(
        ConnectStoragePoolEventDeregisterAnyArgs args, CallContext context)
    {
        _events.Remove(context, args.CallbackId);
        return default;
    }
}
