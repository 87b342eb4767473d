using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Interfaces;

/// <summary>Network interfaces: the host's side and the card that the guest sees.</summary>
internal static class InterfaceArguments
{
    /// <summary>Nothing for a card of the host, which is a host device like others.</summary>
    public static IEnumerable<Argument> Of(Interface device, PlanContext context) =>
        device.Source is InterfaceSource.HostDevice ? [] :
        [
            .. HostSide(device, context),
            context.Device(CardProperties.Of(device, context), CardProperties.Why(device), device),
        ];

    public static IEnumerable<HostStep> Steps(Interface device, PlanContext context) => device.Source switch
    {
        InterfaceSource.Vdpa vdpa when context.Descriptors.Find(VdpaId(device)) is { } descriptor =>
            [new HostStep.OpenFile(vdpa.Device, FileUse.ReadWrite, descriptor, $"The hardware behind {device.Alias}.")],
        InterfaceSource.User when PasstProgram.Serves(device) => PasstProgram.Steps(device, context),
        _ => TapArguments.Steps(device, context),
    };

    /// <summary>A pulled cable cannot be said on the command line.</summary>
    public static IEnumerable<MonitorStep> MonitorSteps(Interface device)
    {
        QemuProperties arguments = [("name", device.Alias), ("up", false)];
        var why = $"The definition says that the cable of {device.Alias} is pulled.";
        return device.LinkUp == false ? [new MonitorStep("set_link", arguments.ToJson(), why)] : [];
    }

    /// <summary>The name of the descriptor of a vDPA device.</summary>
    public static string VdpaId(Interface device) => $"{TapArguments.Id(device)}/vdpa";

    private static IEnumerable<Argument> HostSide(Interface device, PlanContext context) => device.Source switch
    {
        _ when TapArguments.IsTap(device) => [TapArguments.Of(device, context)],
        InterfaceSource.VhostUser server => VhostUser(device, server, context),
        InterfaceSource.Vdpa => Vdpa(device, context),
        InterfaceSource.Socket or InterfaceSource.Udp => [SocketNetwork.Of(device, context)],
        _ => [UserNetwork.Of(device, context)],
    };

    private static IEnumerable<Argument> VhostUser(
        Interface device, InterfaceSource.VhostUser server, PlanContext context)
    {
        QemuProperties socket =
        [
            ("backend", "socket"),
            ("id", $"char{device.Alias}"),
            ("path", server.Path),
            ("server", server.Mode == Domain.Devices.SocketMode.Bind ? true : null),
            .. Characters.CharacterBackend.Reconnection(server.Reconnect, context),
        ];
        return
        [
            new Argument("-chardev", socket.ToKeyValue(), "A program of the host moves the packets, and is met here.",
                $"{context.PathOf(device)}/source"),
            context.Netdev(
            [
                ("type", "vhost-user"),
                ("chardev", $"char{device.Alias}"),
                ("queues", TapArguments.Queues(device) is > 1 and var queues ? queues : null),
                ("id", TapArguments.Id(device)),
            ], "The guest's memory is shared with the program that moves the packets.", device),
        ];
    }

    // QEMU takes the device by its path only; the number of a set of descriptors makes a path of a descriptor.
    private static IEnumerable<Argument> Vdpa(Interface device, PlanContext context)
    {
        var descriptor = context.Descriptors.Find(VdpaId(device));
        QemuProperties set = [("set", descriptor), ("fd", descriptor), ("opaque", $"{TapArguments.Id(device)}-vdpa")];
        return
        [
            new Argument("-add-fd", set.ToKeyValue(bareFirst: false), "The device is opened before QEMU starts.",
                $"{context.PathOf(device)}/source"),
            context.Netdev(
            [
                ("type", "vhost-vdpa"),
                ("vhostdev", $"/dev/fdset/{descriptor}"),
                ("id", TapArguments.Id(device)),
                ("queues", TapArguments.Queues(device) is > 1 and var queues ? queues : null),
            ], "Hardware of the host moves the packets.", device),
        ];
    }
}
