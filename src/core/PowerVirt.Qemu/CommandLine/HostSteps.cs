using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Qemu.CommandLine.Disks;
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
            .. devices.Of<Disk>().SelectMany(DiskArguments.Steps),
            new HostStep.MakeDirectory(context.Settings.StateDirectory, "The guest's own directory."),
            .. devices.Of<Disk>().SelectMany(disk => DiskArguments.OwnSteps(disk, context)),
            .. MemorySteps.Of(context),
            .. Channels(context),
            .. MonitorArguments.Steps(context),
            .. devices.Of<CharacterDevice>().SelectMany(device => CharacterBackend.Steps(device, context)),
            .. devices.Of<Interface>().SelectMany(device => TapArguments.Steps(device, context)),
            .. devices.Of<Tpm>().SelectMany(device => TpmArguments.Steps(device, context)),
        ];
    }

    private static IEnumerable<HostStep> Channels(PlanContext context) =>
        context.Settings.ChannelDirectory is { } directory
        && context.Definition.Devices.Of<CharacterDevice>().Any(CharacterBackend.NeedsDirectory)
            ? [new HostStep.MakeDirectory(directory, "Sockets of the guest's channels.")]
            : [];
}
