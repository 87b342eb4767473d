using System.Globalization;
using PowerVirt.Qemu.CommandLine;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Qemu.Hotplug;

/// <summary>
/// Descriptors reach a running QEMU through its monitor and have names there; a number would mean one that QEMU has
/// had from its start (QEMU, <c>monitor/fds.c: monitor_fd_param</c>).
/// </summary>
internal static class PassedDescriptors
{
    private static readonly string[] Keys = ["fd", "fds", "vhostfd", "vhostfds"];

    /// <summary>The argument with names for numbers.</summary>
    public static Argument Named(Argument argument)
    {
        var properties = argument.Option == "-chardev" ? PropertyText.Parse(argument.Value!, "backend") : argument.Properties;
        if (properties?.Any(IsDescriptor) != true) return argument;
        QemuProperties named = [.. properties.Select(Named)];
        return argument with { Properties = named, Value = named.ToKeyValue() };
    }

    /// <summary>The orders by which QEMU gets them, before any that names them.</summary>
    public static IEnumerable<PlugOrder> Orders(IEnumerable<HostStep> steps) => steps.SelectMany(step => Numbers(step)).Select(number =>
    {
        QemuProperties name = [("fdname", Name(number))];
        return new PlugOrder(new QmpCommand("getfd", name.ToJson()), new QmpCommand("closefd", name.ToJson())) { Descriptor = number };
    });

    private static IEnumerable<int> Numbers(HostStep step) => step switch
    {
        HostStep.Listen socket => [socket.Descriptor],
        HostStep.OpenFile file => [file.Descriptor],
        HostStep.OpenTap tap => Enumerable.Range(tap.Descriptor, tap.Queues),
        HostStep.MakeMacvtap tap => Enumerable.Range(tap.Descriptor, tap.Queues),
        _ => [],
    };

    private static bool IsDescriptor((string Key, QemuValue? Value) item) => Keys.Contains(item.Key) && item.Value is QemuValue.Text;

    private static (string Key, QemuValue? Value) Named((string Key, QemuValue? Value) item) => IsDescriptor(item)
        ? (item.Key, string.Join(':', ((QemuValue.Text)item.Value!).Value.Split(':').Select(number => $"fd{number}")))
        : item;

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"fd{number}");
}
