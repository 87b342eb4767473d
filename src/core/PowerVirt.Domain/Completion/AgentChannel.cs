using System.Text.RegularExpressions;
using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Completion;

/// <summary>Forgets sockets that a host chose for one run of the guest: the next run gets its own.</summary>
internal static partial class AgentChannel
{
    public static Channel WithoutGeneratedPath(Channel channel) =>
        channel is { Name: { } name, Source: CharacterSource.Unix { Path: { } path } source }
        && path.EndsWith(name, StringComparison.Ordinal)
        && GeneratedDirectory().IsMatch(path.AsSpan(0, path.Length - name.Length))
            ? channel with { Source = source with { Path = null, Mode = SocketMode.Bind } } : channel;

    // libvirt's places: GUEST.NAME, and since 1.3.0 domain-ID-GUEST/NAME.
    [GeneratedRegex(@"^/var/lib/libvirt/qemu/channel/target/([^/]+\.|domain-[^/]+/)$")]
    private static partial Regex GeneratedDirectory();
}
