using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Storage;

/// <summary>Manages pools of storage.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IStoragePools<in TContext>
{
    [Procedure(71, Access.Read)]
    Answer<ConnectNumOfStoragePoolsReturn> ConnectNumOfStoragePoolsAsync(TContext context);

    [Procedure(72, Access.Read)]
    Answer<ConnectListStoragePoolsReturn> ConnectListStoragePoolsAsync(
        ConnectListStoragePoolsArgs args, TContext context);

    [Procedure(73, Access.Read)]
    Answer<ConnectNumOfDefinedStoragePoolsReturn> ConnectNumOfDefinedStoragePoolsAsync(TContext context);

    [Procedure(74, Access.Read)]
    Answer<ConnectListDefinedStoragePoolsReturn> ConnectListDefinedStoragePoolsAsync(
        ConnectListDefinedStoragePoolsArgs args, TContext context);

    [Procedure(75, Access.Write)]
    Answer<ConnectFindStoragePoolSourcesReturn> ConnectFindStoragePoolSourcesAsync(
        ConnectFindStoragePoolSourcesArgs args, TContext context);

    [Procedure(76, Access.Write)]
    Answer<StoragePoolCreateXmlReturn> StoragePoolCreateXmlAsync(StoragePoolCreateXmlArgs args, TContext context);

    [Procedure(77, Access.Write)]
    Answer<StoragePoolDefineXmlReturn> StoragePoolDefineXmlAsync(StoragePoolDefineXmlArgs args, TContext context);

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
    Answer<StoragePoolLookupByNameReturn> StoragePoolLookupByNameAsync(
        StoragePoolLookupByNameArgs args, TContext context);

    [Procedure(85, Access.Read)]
    Answer<StoragePoolLookupByUuidReturn> StoragePoolLookupByUuidAsync(
        StoragePoolLookupByUuidArgs args, TContext context);

    [Procedure(86, Access.Read)]
    Answer<StoragePoolLookupByVolumeReturn> StoragePoolLookupByVolumeAsync(
        StoragePoolLookupByVolumeArgs args, TContext context);

    [Procedure(87, Access.Read)]
    Answer<StoragePoolGetInfoReturn> StoragePoolGetInfoAsync(StoragePoolGetInfoArgs args, TContext context);

    [Procedure(88, Access.Read)]
    Answer<StoragePoolGetXmlDescReturn> StoragePoolGetXmlDescAsync(StoragePoolGetXmlDescArgs args, TContext context);

    [Procedure(89, Access.Read)]
    Answer<StoragePoolGetAutostartReturn> StoragePoolGetAutostartAsync(
        StoragePoolGetAutostartArgs args, TContext context);

    [Procedure(90, Access.Write)]
    ValueTask StoragePoolSetAutostartAsync(StoragePoolSetAutostartArgs args, TContext context);

    [Procedure(154, Access.Read)]
    Answer<StoragePoolIsActiveReturn> StoragePoolIsActiveAsync(StoragePoolIsActiveArgs args, TContext context);

    [Procedure(155, Access.Read)]
    Answer<StoragePoolIsPersistentReturn> StoragePoolIsPersistentAsync(
        StoragePoolIsPersistentArgs args, TContext context);

    [Procedure(281, Access.Read)]
    Answer<ConnectListAllStoragePoolsReturn> ConnectListAllStoragePoolsAsync(
        ConnectListAllStoragePoolsArgs args, TContext context);

    [Procedure(368, Access.Read)]
    Answer<ConnectStoragePoolEventRegisterAnyReturn> ConnectStoragePoolEventRegisterAnyAsync(
        ConnectStoragePoolEventRegisterAnyArgs args, TContext context);

    [Procedure(369, Access.Read)]
    ValueTask ConnectStoragePoolEventDeregisterAnyAsync(
        ConnectStoragePoolEventDeregisterAnyArgs args, TContext context);

    [Procedure(391, Access.Read)]
    Answer<StoragePoolLookupByTargetPathReturn> StoragePoolLookupByTargetPathAsync(
        StoragePoolLookupByTargetPathArgs args, TContext context);

    [Procedure(403, Access.Read)]
    Answer<ConnectGetStoragePoolCapabilitiesReturn> ConnectGetStoragePoolCapabilitiesAsync(
        ConnectGetStoragePoolCapabilitiesArgs args, TContext context);
}
