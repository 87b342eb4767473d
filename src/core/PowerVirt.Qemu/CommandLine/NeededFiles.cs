using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Qemu.CommandLine.Characters;
using PowerVirt.Qemu.CommandLine.Disks;
using PowerVirt.Qemu.CommandLine.Displays;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Files that devices cannot do without and that are none of the guest's disks.</summary>
internal static class NeededFiles
{
    /// <summary>What QEMU's credentials are made of; a client need not have any of its own.</summary>
    private static readonly string[] OfServer = ["server-cert.pem", "server-key.pem"], OfClient = ["client-cert.pem", "client-key.pem"];

    public static IEnumerable<HostStep> Of(PlanContext context) =>
        context.Definition.Devices.Of<Device>().SelectMany(device => Of(device, context)).DistinctBy(step => step.Path);

    private static IEnumerable<HostStep.RequireFile> Of(Device device, PlanContext context) =>
    [
        // A name alone is one of QEMU's own files.
        .. device.Rom is { Enabled: not false, File: ['/', ..] rom } ? [Read(rom, "The ROM of", device)] : None,
        .. CharacterStream.Of(device)?.Source is CharacterSource.Tcp { Tls: true } tls
            ? Certificates(CertificateFolder.Connections, isServer: tls.Mode != SocketMode.Connect)
            : None,
        .. device switch
        {
            Rng { Backend: RngBackend.Random { Path: { } path } } => [Read(path, "Entropy for", device)],
            Disk disk when BlockChain.Has(disk) => BlockChain.Of(disk, number: 1).SelectMany(layer => Of(layer, disk)),
            SpiceGraphics spice when SpiceArguments.IsEncrypted(spice, context) =>
                Certificates(CertificateFolder.Spice, isServer: true),
            _ => None,
        },
    ];

    private static IEnumerable<HostStep.RequireFile> None => [];

    private static IEnumerable<HostStep.RequireFile> Of(BlockLayer layer, Disk disk) =>
    [
        .. layer.Source.Storage is NetworkStorage { ConfigFile: { } file } ? [Read(file, "The way to the servers of", disk)] : None,
        .. layer.Network is { Tls: true } ? Certificates(CertificateFolder.Connections, isServer: false) : None,
    ];

    private static IEnumerable<HostStep.RequireFile> Certificates(string folder, bool isServer) =>
    [
        Certificate(folder, "ca-cert.pem"),
        .. isServer
            ? OfServer.Select(name => Certificate(folder, name))
            : OfClient.Select(name => Certificate(folder, name) with { MayBeMissing = true }),
    ];

    private static HostStep.RequireFile Certificate(string folder, string name) =>
        new($"{folder}/{name}", FileUse.Read, "Certificates for the guest's encrypted connections.");

    private static HostStep.RequireFile Read(string path, string what, Device device) =>
        new(path, FileUse.Read, $"{what} {(device is Disk disk ? disk.Target : device.Alias)}.");
}
