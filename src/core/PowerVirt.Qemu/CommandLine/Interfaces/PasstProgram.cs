using System.Globalization;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Interfaces;

/// <summary>The program that gives a guest the host's network in user space.</summary>
internal static class PasstProgram
{
    public static bool Serves(Interface device) =>
        device is { Source: InterfaceSource.User, Backend.Type: "passt" };

    public static string Socket(Interface device, PlanContext context) =>
        $"{context.Settings.PasstPrefix ?? $"{context.Settings.StateDirectory}/passt-"}{device.Alias}.socket";

    public static IEnumerable<HostStep> Steps(Interface device, PlanContext context)
    {
        var socket = Socket(device, context);
        yield return new HostStep.StartProgram(
            "passt", [.. Words(device, socket)], socket, $"Gives {device.Alias} the host's network without any right.");
    }

    private static IEnumerable<string> Words(Interface device, string socket)
    {
        yield return "--one-off";
        yield return "--foreground";
        foreach (var word in (string[])["--socket", socket]) yield return word;
        foreach (var word in Option("--mac-addr", device.Mac)) yield return word;
        foreach (var word in Option("--log-file", device.Backend.LogFile)) yield return word;
        foreach (var word in Option("--interface", (device.Source as InterfaceSource.User)?.Device)) yield return word;
        foreach (var address in device.Addresses)
        {
            foreach (var word in Option("--address", address.Address)) yield return word;
            if (address.Prefix is { } prefix && !address.Address.Contains(':', StringComparison.Ordinal))
                foreach (var word in Option("--netmask", Number(prefix))) yield return word;
        }

        foreach (var forward in device.PortForwards)
        {
            yield return forward.Protocol == "udp" ? "--udp-ports" : "--tcp-ports";
            yield return Ports(forward);
        }
    }

    // [address][%interface/]ports, each range with the guest's ports behind a colon, and ~ before what is left out.
    private static string Ports(PortForward forward)
    {
        var where = forward.Address + (forward.Device is { } device ? $"%{device}" : "");
        var ranges = string.Join(',', forward.Ranges.Select(Range));
        var ports = ranges.Length == 0 ? "all" : ranges;
        return where.Length == 0 ? ports : $"{where}/{ports}";
    }

    private static string Range(PortRange range)
    {
        var text = (range.Exclude == true ? "~" : "") + Number(range.Start);
        if (range.End is { } end) text += $"-{Number(end)}";
        if (range.To is not { } to) return text;
        text += $":{Number(to)}";
        return range.End is { } last ? text + $"-{Number(to + last - range.Start)}" : text;
    }

    private static IEnumerable<string> Option(string name, string? value) => value is null ? [] : [name, value];

    private static string Number(uint number) => number.ToString(CultureInfo.InvariantCulture);
}
