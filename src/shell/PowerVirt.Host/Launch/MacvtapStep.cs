using PowerVirt.Domain;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Linux;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Launch;

/// <summary>The host step that lets a guest's network card share a network device of the host.</summary>
internal static class MacvtapStep
{
    public static void Make(HostStep.MakeMacvtap step, PreparedHost host)
    {
        var name = step.Name ?? LinkNames.Macvtaps.Free().First();
        try
        {
            var address = Tap.Address(step.Mac);
            RouteNetlink.MakeMacvtap(name, Tap.IndexOf(step.Device), NumberOf(step.Mode), address);
            var index = Tap.IndexOf(name);
            host.Undo.Push(() => RouteNetlink.Delete(index));

            // Only here the device below gets the guest's address; the kernel gives it back its own when ours goes.
            if (step.Mode == DirectMode.Passthrough) Tap.SetAddress(name, address);

            // The node is there together with the device: the kernel itself makes it (devtmpfs).
            for (var queue = 0; queue < step.Queues; queue++)
                host.Pass(Tap.OpenNode($"/dev/tap{index}", step.Queues > 1), step.Descriptor + queue);
            Tap.SetUp(step.Device);
            Tap.SetUp(name);
        }
        catch (LinuxException failure)
        {
            throw new VmException(ErrorCode.SystemError,
                $"The macvtap device {name} over {step.Device} cannot be made: {failure.Message}. {step.Why}",
                Remedy(failure.HResult, name, step), failure);
        }
    }

    /// <summary>Removes what an earlier run of this program has made; a device of somebody else stays.</summary>
    public static void Remove(HostLink link)
    {
        var place = Tap.PlaceOf(link.Name);
        if (!Directory.Exists(Path.Combine(place, "macvtap"))) return;
        if (!Path.Exists(Path.Combine(place, $"lower_{link.Device}"))) return;
        if (link.Mac is { } mac && File.ReadAllText(Path.Combine(place, "address")).Trim() != mac) return;
        RouteNetlink.Delete(Tap.IndexOf(link.Name));
    }

    // MACVLAN_MODE_… (linux/if_link.h).
    private static int NumberOf(DirectMode mode) => mode switch
    {
        DirectMode.Private => 1,
        DirectMode.Vepa => 2,
        DirectMode.Bridge => 4,
        _ => 8,
    };

    private static string? Remedy(int error, string name, HostStep.MakeMacvtap step) => error switch
    {
        Errno.NotPermitted or Errno.Access =>
            "Making network devices needs root (CAP_NET_ADMIN); <interface type='user'> works for everyone.",
        Errno.Exists => $"Give it another name with <target dev='…'/>, or remove {name} if nobody needs it: ip link delete {name}.",
        Errno.NoDevice => $"Is there a network device {step.Device}? See `ip link`.",
        Errno.NotSupported => "This kernel has no macvtap: `modprobe macvtap`, or join a bridge with <interface type='bridge'>.",
        Errno.NoEntry => "The kernel makes this file where /dev is a devtmpfs; let PowerVirt see the host's own /dev.",
        Errno.AddressInUse => $"Something over {step.Device} has the address {step.Mac} already; give the guest one of its own.",
        Errno.Busy => $"{step.Device} is a port of a bridge or bond; join that bridge with <interface type='bridge'>.",
        Errno.Invalid when step.Mode == DirectMode.Passthrough =>
            $"mode='passthrough' needs {step.Device} for one guest alone; mode='bridge' lets guests share it.",
        Errno.Invalid => $"{step.Device} has to be an Ethernet device that no other guest has in mode='passthrough'.",
        _ => null,
    };
}
