using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Storage;

/// <summary>Manages volumes in pools of storage.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IStorageVolumes<in TContext>
{
    [Procedure(91, Access.Read)]
    ValueTask<StoragePoolNumOfVolumesReturn> StoragePoolNumOfVolumesAsync(
        StoragePoolNumOfVolumesArgs args, TContext context);

    [Procedure(92, Access.Read)]
    ValueTask<StoragePoolListVolumesReturn> StoragePoolListVolumesAsync(
        StoragePoolListVolumesArgs args, TContext context);

    [Procedure(93, Access.Write)]
    ValueTask<StorageVolCreateXmlReturn> StorageVolCreateXmlAsync(StorageVolCreateXmlArgs args, TContext context);

    [Procedure(94, Access.Write)]
    ValueTask StorageVolDeleteAsync(StorageVolDeleteArgs args, TContext context);

    [Procedure(95, Access.Read)]
    ValueTask<StorageVolLookupByNameReturn> StorageVolLookupByNameAsync(
        StorageVolLookupByNameArgs args, TContext context);

    [Procedure(96, Access.Read)]
    ValueTask<StorageVolLookupByKeyReturn> StorageVolLookupByKeyAsync(StorageVolLookupByKeyArgs args, TContext context);

    [Procedure(97, Access.Read)]
    ValueTask<StorageVolLookupByPathReturn> StorageVolLookupByPathAsync(
        StorageVolLookupByPathArgs args, TContext context);

    [Procedure(98, Access.Read)]
    ValueTask<StorageVolGetInfoReturn> StorageVolGetInfoAsync(StorageVolGetInfoArgs args, TContext context);

    [Procedure(99, Access.Read)]
    ValueTask<StorageVolGetXmlDescReturn> StorageVolGetXmlDescAsync(StorageVolGetXmlDescArgs args, TContext context);

    [Procedure(100, Access.Read)]
    ValueTask<StorageVolGetPathReturn> StorageVolGetPathAsync(StorageVolGetPathArgs args, TContext context);

    [Procedure(125, Access.Write)]
    ValueTask<StorageVolCreateXmlFromReturn> StorageVolCreateXmlFromAsync(
        StorageVolCreateXmlFromArgs args, TContext context);

    [Procedure(165, Access.Write)]
    ValueTask StorageVolWipeAsync(StorageVolWipeArgs args, TContext context);

    [Procedure(208, Access.Write)]
    ValueTask StorageVolUploadAsync(StorageVolUploadArgs args, TContext context);

    [Procedure(209, Access.Write)]
    ValueTask StorageVolDownloadAsync(StorageVolDownloadArgs args, TContext context);

    [Procedure(259, Access.Write)]
    ValueTask StorageVolWipePatternAsync(StorageVolWipePatternArgs args, TContext context);

    [Procedure(260, Access.Write)]
    ValueTask StorageVolResizeAsync(StorageVolResizeArgs args, TContext context);

    [Procedure(282, Access.Read)]
    ValueTask<StoragePoolListAllVolumesReturn> StoragePoolListAllVolumesAsync(
        StoragePoolListAllVolumesArgs args, TContext context);

    [Procedure(378, Access.Read)]
    ValueTask<StorageVolGetInfoFlagsReturn> StorageVolGetInfoFlagsAsync(
        StorageVolGetInfoFlagsArgs args, TContext context);
}
