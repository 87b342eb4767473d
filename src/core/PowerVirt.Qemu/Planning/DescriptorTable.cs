using System.Collections.Immutable;
using System.Globalization;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.HostDevices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Qemu.CommandLine;
using PowerVirt.Qemu.CommandLine.Characters;
using PowerVirt.Qemu.CommandLine.HostDevices;
using PowerVirt.Qemu.CommandLine.Interfaces;

namespace PowerVirt.Qemu.Planning;

/// <summary>
/// Decides beforehand which number each file descriptor handed to QEMU has: from 3 upwards, the monitor first. Steps
/// and arguments name the same numbers without knowing of each other.
/// </summary>
public sealed class DescriptorTable
{
    private const int First = 3;

    private readonly ImmutableDictionary<string, int> _numbers;

    private DescriptorTable(ImmutableDictionary<string, int> numbers) => _numbers = numbers;

    /// <summary>The number of a descriptor; null where the guest has none of that name.</summary>
    /// <param name="name">
    /// QEMU's id of the chardev or netdev; that of a netdev with <c>/vhost</c> for its vhost device.
    /// </param>
    public int? Find(string name) => _numbers.TryGetValue(name, out var number) ? number : null;

    /// <summary>The number as text: QEMU also takes names of descriptors in such places.</summary>
    public string? Text(string name) => Find(name)?.ToString(CultureInfo.InvariantCulture);

    internal static DescriptorTable Of(PlanContext context)
    {
        var numbers = ImmutableDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        var next = First;
        foreach (var (name, count) in Wanted(context))
        {
            numbers[name] = next;
            next += count;
        }

        return new DescriptorTable(numbers.ToImmutable());
    }

    private static IEnumerable<(string Name, int Count)> Wanted(PlanContext context)
    {
        var passing = MonitorArguments.TakesDescriptor(context);
        if (passing) yield return (MonitorArguments.ChardevId, 1);
        foreach (var device in context.Definition.Devices.Of<Interface>().Where(TapArguments.IsTap))
        {
            yield return (TapArguments.Id(device), TapArguments.Queues(device));
            if (TapArguments.HasVhost(device, context))
                yield return (TapArguments.VhostId(device), TapArguments.Queues(device));
        }

        foreach (var stream in CharacterStream.Of(context.Definition.Devices))
            if (passing && stream.ListeningSocket is not null) yield return (stream.Id, 1);

        foreach (var device in context.Definition.Devices)
        {
            if (device is Interface { Source: InterfaceSource.Vdpa } network) yield return (InterfaceArguments.VdpaId(network), 1);
            if (device is HostDevice { Source: HostDeviceSource.ScsiHost } target) yield return (HostDeviceArguments.VhostId(target), 1);
            if (device is Vsock vsock) yield return (VsockArguments.Id(vsock), 1);
        }
    }
}
