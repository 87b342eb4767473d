using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Qemu.CommandLine.Characters;
using PowerVirt.Qemu.CommandLine.Disks;
using PowerVirt.Qemu.CommandLine.Displays;
using PowerVirt.Qemu.CommandLine.HostDevices;
using PowerVirt.Qemu.CommandLine.Interfaces;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>
/// The order of what is done on the host before QEMU starts: first what only looks, then what has to be undone.
/// </summary>
internal static class HostSteps
{
    public static IEnumerable<HostStep> Of(PlanContext context)
    {
        var devices = context.Definition.Devices;
        return
        [
            .. BootArguments.Steps(context),
            .. ForeignArguments.Steps(context),
            .. NeededFiles.Of(context),
            .. devices.Of<Disk>().SelectMany(disk => DiskArguments.Steps(disk, context)),
            new HostStep.MakeDirectory(context.Settings.StateDirectory, "The guest's own directory."),
            .. devices.Of<Disk>().SelectMany(disk => DiskArguments.OwnSteps(disk, context)),
            .. MemorySteps.Of(context),
            .. Channels(context),
            .. MonitorArguments.Steps(context),
            .. CharacterStream.Of(devices).SelectMany(stream => CharacterBackend.Steps(stream, context)),
            .. devices.Of<Interface>().SelectMany(device => InterfaceArguments.Steps(device, context)),
            .. devices.Of<HostDevice>().SelectMany(device => HostDeviceArguments.Steps(device, context)),
            .. devices.Of<Filesystem>().SelectMany(device => FilesystemArguments.Steps(device, context)),
            .. devices.Of<Graphics>().SelectMany(device => GraphicsArguments.Steps(device, context)),
            .. devices.Of<Vsock>().SelectMany(device => VsockArguments.Steps(device, context)),
            .. devices.Of<Tpm>().SelectMany(device => TpmArguments.Steps(device, context)),
            .. OpenedPaths.Of(context),
        ];
    }

    private static IEnumerable<HostStep> Channels(PlanContext context) =>
        context.Settings.ChannelDirectory is { } directory
        && CharacterStream.Of(context.Definition.Devices).Any(stream => stream.ListeningSocket is { Path: null })
            ? [new HostStep.MakeDirectory(directory, "Sockets of the guest's channels.")]
            : [];
}
