using PowerVirt.Domain.Devices.Disks;

namespace PowerVirt.Domain.Completion;

/// <summary>Decides what the source of a disk, or of an image beneath it, leaves open.</summary>
internal static class DiskSourceDefaults
{
    public static BackingStore? Of(BackingStore? backing) => backing?.Image is not { } image ? backing
        : new BackingStore(image with { Source = Of(image.Source), Backing = Of(image.Backing) });

    public static DiskSource Of(DiskSource source) => source with
    {
        Storage = Of(source.Storage),
        Encryption = source.Encryption is { } encryption
            ? encryption with { Engine = encryption.Engine ?? EncryptionEngine.Qemu } : null,
    };

    private static DiskStorage Of(DiskStorage storage) => storage switch
    {
        NetworkStorage network => network with
        {
            Name = network.Protocol == NetworkProtocol.Iscsi ? WithUnit(network.Name) : network.Name,
            Hosts = [.. network.Hosts.Select(host => Of(host, network.Protocol))],
        },
        NvmeStorage nvme => nvme with { Managed = nvme.Managed ?? true },
        _ => storage,
    };

    private static NetworkHost Of(NetworkHost host, NetworkProtocol protocol) =>
        host.Transport == HostTransport.Unix ? host
            : host with { Port = host.Port is null or 0 ? DefaultPort(protocol) : host.Port };

    // A target without a unit means its first one.
    private static string? WithUnit(string? target) =>
        target?.Contains('/', StringComparison.Ordinal) == false ? target + "/0" : target;

    private static uint? DefaultPort(NetworkProtocol protocol) => protocol switch
    {
        NetworkProtocol.Nbd => 10809,
        NetworkProtocol.Sheepdog => 7000,
        NetworkProtocol.Gluster => 24007,
        NetworkProtocol.Iscsi => 3260,
        NetworkProtocol.Http => 80,
        NetworkProtocol.Https => 443,
        NetworkProtocol.Ftp => 21,
        NetworkProtocol.Ftps => 990,
        NetworkProtocol.Tftp => 69,
        NetworkProtocol.Ssh => 22,
        NetworkProtocol.Vxhs => 9999,

        // Ceph's monitors have two, and its client tries both; NFS is asked for its port.
        _ => null,
    };
}
