using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Storage;

/// <summary>Manages volumes in pools of storage.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IStorageVolumes<in TContext>
{
    [Procedure(91, Access.Read)]
    Answer<StoragePoolNumOfVolumesReturn> StoragePoolNumOfVolumesAsync(
        StoragePoolNumOfVolumesArgs args, TContext context);

    [Procedure(92, Access.Read)]
    Answer<StoragePoolListVolumesReturn> StoragePoolListVolumesAsync(
        StoragePoolListVolumesArgs args, TContext context);

    [Procedure(93, Access.Write)]
    Answer<StorageVolCreateXmlReturn> StorageVolCreateXmlAsync(StorageVolCreateXmlArgs args, TContext context);

    [Procedure(94, Access.Write)]
    ValueTask StorageVolDeleteAsync(StorageVolDeleteArgs args, TContext context);

    [Procedure(95, Access.Read)]
    Answer<StorageVolLookupByNameReturn> StorageVolLookupByNameAsync(
        StorageVolLookupByNameArgs args, TContext context);

    [Procedure(96, Access.Read)]
    Answer<StorageVolLookupByKeyReturn> StorageVolLookupByKeyAsync(StorageVolLookupByKeyArgs args, TContext context);

    [Procedure(97, Access.Read)]
    Answer<StorageVolLookupByPathReturn> StorageVolLookupByPathAsync(
        StorageVolLookupByPathArgs args, TContext context);

    [Procedure(98, Access.Read)]
    Answer<StorageVolGetInfoReturn> StorageVolGetInfoAsync(StorageVolGetInfoArgs args, TContext context);

    [Procedure(99, Access.Read)]
    Answer<StorageVolGetXmlDescReturn> StorageVolGetXmlDescAsync(StorageVolGetXmlDescArgs args, TContext context);

    [Procedure(100, Access.Read)]
    Answer<StorageVolGetPathReturn> StorageVolGetPathAsync(StorageVolGetPathArgs args, TContext context);

    [Procedure(125, Access.Write)]
    Answer<StorageVolCreateXmlFromReturn> StorageVolCreateXmlFromAsync(
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
    Answer<StoragePoolListAllVolumesReturn> StoragePoolListAllVolumesAsync(
        StoragePoolListAllVolumesArgs args, TContext context);

    [Procedure(378, Access.Read)]
    Answer<StorageVolGetInfoFlagsReturn> StorageVolGetInfoFlagsAsync(
        StorageVolGetInfoFlagsArgs args, TContext context);
}
