using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Domain.Devices.Sounds;
using PowerVirt.Qemu.CommandLine.Characters;
using PowerVirt.Qemu.CommandLine.Disks;
using PowerVirt.Qemu.CommandLine.HostDevices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>What QEMU opens by itself besides disks: sockets of other programs, devices of the host, files to write.</summary>
internal static class OpenedPaths
{
    public static IEnumerable<HostStep> Of(PlanContext context)
    {
        // Whoever is the same user may the same.
        if (context.Settings.Account is null) return [];
        return context.Definition.Devices.Of<Device>().SelectMany(device =>
                Of(device).Select(opened => new HostStep.LetOpen(opened.Path, opened.Use, $"{device.Alias} uses it.")))
            .DistinctBy(step => step.Path);
    }

    private static IEnumerable<(string Path, FileUse Use)> Of(Device device) =>
    [
        .. CharacterStream.Of(device) is { Source: var source } ? Of(source) : [],
        .. device switch
        {
            Disk disk when BlockChain.Has(disk) => BlockChain.Of(disk, number: 1).SelectMany(layer => Of(layer.Source)),
            Interface { Source: InterfaceSource.VhostUser { Mode: SocketMode.Connect } user } => [Writable(user.Path)],
            Filesystem { Source.Socket: { } socket } => [Writable(socket)],
            Filesystem { Driver: not FilesystemDriver.Virtiofs, Source.Directory: { } folder } => [Writable(folder)],
            HostDevice or Interface { Source: InterfaceSource.HostDevice }
                when UsbHostDevices.Of(device) is { } usb && UsbHostDevice.PathOf(usb) is { } node => [Writable(node)],
            Input { Source.Device: { } path } => [Writable(path)],
            Audio { Type: AudioType.File, Path: { } file } => [(file, FileUse.Truncate)],
            EglHeadlessGraphics { Gl.RenderNode: { } node } => [Writable(node)],
            _ => Enumerable.Empty<(string, FileUse)>(),
        },
    ];

    private static IEnumerable<(string, FileUse)> Of(CharacterSource source) =>
    [
        .. source.Log is { } log ? [(log.File, Written(log.Append))] : Enumerable.Empty<(string, FileUse)>(),
        .. source switch
        {
            CharacterSource.File file => [(file.Path, Written(file.Append))],
            CharacterSource.HostDevice device => [Writable(device.Path)],
            // QEMU takes the two ends if they are there, and else the name itself.
            CharacterSource.Pipe pipe => [Writable(pipe.Path), Writable($"{pipe.Path}.in"), Writable($"{pipe.Path}.out")],
            CharacterSource.Unix { Mode: SocketMode.Connect, Path: { } path } => [Writable(path)],
            _ => Enumerable.Empty<(string, FileUse)>(),
        },
    ];

    private static IEnumerable<(string, FileUse)> Of(DiskSource source) => source.Storage switch
    {
        NetworkStorage network => network.Hosts.Select(host => host.Socket).OfType<string>().Select(Writable),
        VhostUserStorage server => [Writable(server.Path)],
        DirectoryStorage folder => [(folder.Path, FileUse.Read)],
        _ => [],
    };

    private static FileUse Written(bool? append) => append == true ? FileUse.Append : FileUse.Truncate;

    private static (string, FileUse) Writable(string path) => (path, FileUse.ReadWrite);
}
