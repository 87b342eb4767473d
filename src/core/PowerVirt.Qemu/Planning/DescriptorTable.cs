using System.Collections.Immutable;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Qemu.CommandLine;

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

        foreach (var device in context.Definition.Devices.Of<CharacterDevice>())
        {
            if (passing && CharacterBackend.ListeningSocket(device) is not null)
                yield return (CharacterBackend.Id(device), 1);
        }
    }
}
