using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Storage;

/// <summary>Manages pools of storage.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IStoragePools<in TContext>
{
    [Procedure(71, Access.Read)]
    ValueTask<ConnectNumOfStoragePoolsReturn> ConnectNumOfStoragePoolsAsync(TContext context);

    [Procedure(72, Access.Read)]
    ValueTask<ConnectListStoragePoolsReturn> ConnectListStoragePoolsAsync(
        ConnectListStoragePoolsArgs args, TContext context);

    [Procedure(73, Access.Read)]
    ValueTask<ConnectNumOfDefinedStoragePoolsReturn> ConnectNumOfDefinedStoragePoolsAsync(TContext context);

    [Procedure(74, Access.Read)]
    ValueTask<ConnectListDefinedStoragePoolsReturn> ConnectListDefinedStoragePoolsAsync(
        ConnectListDefinedStoragePoolsArgs args, TContext context);

    [Procedure(75, Access.Write)]
    ValueTask<ConnectFindStoragePoolSourcesReturn> ConnectFindStoragePoolSourcesAsync(
        ConnectFindStoragePoolSourcesArgs args, TContext context);

    [Procedure(76, Access.Write)]
    ValueTask<StoragePoolCreateXmlReturn> StoragePoolCreateXmlAsync(StoragePoolCreateXmlArgs args, TContext context);

    [Procedure(77, Access.Write)]
    ValueTask<StoragePoolDefineXmlReturn> StoragePoolDefineXmlAsync(StoragePoolDefineXmlArgs args, TContext context);

    [Procedure(78, Access.Write)]
    ValueTask StoragePoolCreateAsync(StoragePoolCreateArgs args, TContext context);

    [Procedure(79, Access.Write)]
    ValueTask StoragePoolBuildAsync(StoragePoolBuildArgs args, TContext context);

    [Procedure(80, Access.Write)]
    ValueTask StoragePoolDestroyAsync(StoragePoolDestroyArgs args, TContext context);

    [Procedure(81, Access.Write)]
    ValueTask StoragePoolDeleteAsync(StoragePoolDeleteArgs args, TContext context);

    [Procedure(82, Access.Write)]
    ValueTask StoragePoolUndefineAsync(StoragePoolUndefineArgs args, TContext context);

    [Procedure(83, Access.Write)]
    ValueTask StoragePoolRefreshAsync(StoragePoolRefreshArgs args, TContext context);

    [Procedure(84, Access.Read)]
    ValueTask<StoragePoolLookupByNameReturn> StoragePoolLookupByNameAsync(
        StoragePoolLookupByNameArgs args, TContext context);

    [Procedure(85, Access.Read)]
    ValueTask<StoragePoolLookupByUuidReturn> StoragePoolLookupByUuidAsync(
        StoragePoolLookupByUuidArgs args, TContext context);

    [Procedure(86, Access.Read)]
    ValueTask<StoragePoolLookupByVolumeReturn> StoragePoolLookupByVolumeAsync(
        StoragePoolLookupByVolumeArgs args, TContext context);

    [Procedure(87, Access.Read)]
    ValueTask<StoragePoolGetInfoReturn> StoragePoolGetInfoAsync(StoragePoolGetInfoArgs args, TContext context);

    [Procedure(88, Access.Read)]
    ValueTask<StoragePoolGetXmlDescReturn> StoragePoolGetXmlDescAsync(StoragePoolGetXmlDescArgs args, TContext context);

    [Procedure(89, Access.Read)]
    ValueTask<StoragePoolGetAutostartReturn> StoragePoolGetAutostartAsync(
        StoragePoolGetAutostartArgs args, TContext context);

    [Procedure(90, Access.Write)]
    ValueTask StoragePoolSetAutostartAsync(StoragePoolSetAutostartArgs args, TContext context);

    [Procedure(154, Access.Read)]
    ValueTask<StoragePoolIsActiveReturn> StoragePoolIsActiveAsync(StoragePoolIsActiveArgs args, TContext context);

    [Procedure(155, Access.Read)]
    ValueTask<StoragePoolIsPersistentReturn> StoragePoolIsPersistentAsync(
        StoragePoolIsPersistentArgs args, TContext context);

    [Procedure(281, Access.Read)]
    ValueTask<ConnectListAllStoragePoolsReturn> ConnectListAllStoragePoolsAsync(
        ConnectListAllStoragePoolsArgs args, TContext context);

    [Procedure(368, Access.Read)]
    ValueTask<ConnectStoragePoolEventRegisterAnyReturn> ConnectStoragePoolEventRegisterAnyAsync(
        ConnectStoragePoolEventRegisterAnyArgs args, TContext context);

    [Procedure(369, Access.Read)]
    ValueTask ConnectStoragePoolEventDeregisterAnyAsync(
        ConnectStoragePoolEventDeregisterAnyArgs args, TContext context);

    [Procedure(391, Access.Read)]
    ValueTask<StoragePoolLookupByTargetPathReturn> StoragePoolLookupByTargetPathAsync(
        StoragePoolLookupByTargetPathArgs args, TContext context);

    [Procedure(403, Access.Read)]
    ValueTask<ConnectGetStoragePoolCapabilitiesReturn> ConnectGetStoragePoolCapabilitiesAsync(
        ConnectGetStoragePoolCapabilitiesArgs args, TContext context);
}
