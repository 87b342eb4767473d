using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Power;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Interfaces;

/// <summary>The tap device behind an interface, opened before QEMU starts and handed over.</summary>
internal static class TapArguments
{
    public static bool IsTap(Interface device) => device.Source is InterfaceSource.Bridge or InterfaceSource.Ethernet
        or InterfaceSource.Network or InterfaceSource.Direct;

    public static string Id(Interface device) => $"host{device.Alias}";

    public static string VhostId(Interface device) => $"{Id(device)}/vhost";

    public static int Queues(Interface device) =>
        IsVirtio(device) ? (int)Math.Clamp(device.Driver.Queues ?? 1, 1, 256) : 1;

    public static bool IsVirtio(Interface device) =>
        device.Model?.StartsWith("virtio", StringComparison.Ordinal) == true;

    /// <summary>
    /// Whether the host's kernel moves the packets. As with libvirt that is so for accelerated guests where the host
    /// can, for others only on demand; <c>name='qemu'</c> forbids it.
    /// </summary>
    public static bool HasVhost(Interface device, PlanContext context) => IsVirtio(device) && context.Settings.VhostNet
        && device.Driver.Name != "qemu" && (device.Driver.Name == "vhost" || context.Accelerator == Accelerator.Kvm);

    public static Argument Of(Interface device, PlanContext context)
    {
        var vhost = HasVhost(device, context);
        var queues = Queues(device);
        var descriptor = context.Descriptors.Find(Id(device));
        var vhostDescriptor = context.Descriptors.Find(VhostId(device));
        return context.Netdev(
        [
            ("type", "tap"),
            (queues == 1 ? "fd" : "fds", Numbers(descriptor, queues)),
            ("sndbuf", device.SendBuffer),
            ("vhost", vhost ? true : null),
            (queues == 1 ? "vhostfd" : "vhostfds", Numbers(vhostDescriptor, queues)),
            ("id", Id(device)),
        ], Why(device.Source), device);
    }

    public static IEnumerable<HostStep> Steps(Interface device, PlanContext context)
    {
        if (context.Descriptors.Find(Id(device)) is not { } descriptor) yield break;
        yield return Step(device, descriptor, context);
        if (context.Descriptors.Find(VhostId(device)) is not { } vhost) yield break;
        var why = $"The host's kernel moves the packets of {device.Alias}.";
        for (var queue = 0; queue < Queues(device); queue++)
            yield return new HostStep.OpenFile(device.Backend.Vhost ?? "/dev/vhost-net", FileUse.ReadWrite, vhost + queue, why);
    }

    /// <summary>The bridge that the tap device joins; null for none, or for a network that nobody asked about.</summary>
    public static string? BridgeOf(Interface device, PlanContext context) => device.Source switch
    {
        InterfaceSource.Bridge bridge => bridge.Name,
        InterfaceSource.Network network => context.Settings.Networks.GetValueOrDefault(network.Name),
        _ => null,
    };

    private static HostStep Step(Interface device, int descriptor, PlanContext context)
    {
        var (mac, queues, why) = (device.Mac ?? "", Queues(device), $"The host's end of {device.Alias}.");
        return device.Source is InterfaceSource.Direct direct
            ? new HostStep.MakeMacvtap(device.Target, direct.Device, direct.Mode, mac, descriptor, why) { Queues = queues }
            : new HostStep.OpenTap(device.Target, BridgeOf(device, context), mac, descriptor, why) { Queues = queues };
    }

    private static string Why(InterfaceSource source) => source switch
    {
        InterfaceSource.Bridge bridge => $"A tap device on the host's bridge {bridge.Name}.",
        InterfaceSource.Network network => $"A tap device on the host's network {network.Name}.",
        InterfaceSource.Direct direct => $"A macvtap device on the host's interface {direct.Device}.",
        _ => "A tap device of the host.",
    };

    // Text even for one: QEMU also takes names of descriptors here.
    private static string? Numbers(int? first, int count) =>
        first is { } number ? string.Join(':', Enumerable.Range(number, count)) : null;
}
