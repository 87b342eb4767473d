using PowerVirt.Domain;
using PowerVirt.Host.Linux;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Launch;

/// <summary>The host step that gives a guest's network card its other end on the host.</summary>
internal static class TapStep
{
    public static void Open(HostStep.OpenTap step, PreparedHost host)
    {
        try
        {
            var name = step.Name ?? "vnet%d";
            for (var queue = 0; queue < step.Queues; queue++)
            {
                // The device goes when its last descriptor is closed: QEMU's end is its end, there is nothing to take
                // back.
                (var descriptor, name) = Tap.Open(name, step.Queues > 1);
                host.Pass(descriptor, step.Descriptor + queue);
            }

            Tap.SetAddress(name, HostAddress(step.Mac));
            if (step.Bridge is { } bridge) Tap.Join(bridge, name);
            Tap.SetUp(name);
        }
        catch (LinuxException failure)
        {
            var where = step.Bridge is null ? "" : $" on bridge {step.Bridge}";
            throw new VmException(ErrorCode.SystemError,
                $"The network device {step.Name ?? "tap"}{where} cannot be made: {failure.Message}. {step.Why}",
                Remedy(failure.HResult, step.Bridge), failure);
        }
    }

    private static string? Remedy(int error, string? bridge) => error switch
    {
        Errno.NotPermitted or Errno.Access =>
            "Making network devices needs root (CAP_NET_ADMIN); <interface type='user'> works for everyone.",
        Errno.NoDevice when bridge is not null => $"Is there a bridge {bridge}? See `ip link`.",
        _ => null,
    };

    /// <summary>
    /// The host's end gets the guest's address with the first byte 0xfe, as libvirt does: a bridge takes the lowest of
    /// its ports' addresses.
    /// </summary>
    private static byte[] HostAddress(string mac)
    {
        var address = Tap.Address(mac);
        address[0] = 0xfe;
        return address;
    }
}
