using PowerVirt.Domain;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Storage;

namespace PowerVirt.Daemon.Handlers.Empty;

/// <summary>The volumes of storage pools: there are no pools.</summary>
internal sealed class NoStorageVolumes : UnsupportedStorageVolumes<CallContext>
{
    public override Answer<StorageVolLookupByPathReturn> StorageVolLookupByPathAsync(
        StorageVolLookupByPathArgs args, CallContext context) => throw new VmException(
            (ErrorCode)Missing.StorageVolume, $"Storage volume not found: no storage vol with matching path '{args.Path}'");

    public override Answer<StorageVolLookupByKeyReturn> StorageVolLookupByKeyAsync(
        StorageVolLookupByKeyArgs args, CallContext context) => throw new VmException(
            (ErrorCode)Missing.StorageVolume, $"Storage volume not found: no storage vol with matching key {args.Key}");
}
