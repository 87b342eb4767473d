using System.Collections.Immutable;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Qemu.Vcpus;

/// <summary>Finds out which of QEMU's CPUs is which of the guest's virtual CPUs: those are numbered by their places in
/// the machine, QEMU's by the order of plugging.</summary>
public static class VcpuMapping
{
    private static readonly string[] Coordinates = ["socket-id", "die-id", "cluster-id", "core-id", "thread-id"];

    /// <param name="units">What can be plugged or is; empty where the machine has no plugging.</param>
    /// <param name="threads">The CPUs that there are.</param>
    /// <param name="maximum">How many virtual CPUs the guest may have.</param>
    public static ImmutableArray<GuestVcpu> Of(ImmutableArray<CpuUnit> units, ImmutableArray<CpuThread> threads, uint maximum) =>
        units.Sum(unit => (long)unit.Vcpus) == maximum && units.All(unit => unit.Vcpus > 0)
            ? ByUnits(units, threads, maximum)
            : ByIndex(threads, maximum);

    private static ImmutableArray<GuestVcpu> ByUnits(ImmutableArray<CpuUnit> units, ImmutableArray<CpuThread> threads, uint maximum)
    {
        var members = threads.ToLookup(PathOfUnit(units));
        var orders = members.Where(member => member.Key is not null).Select((member, index) => (member.Key, Order: index + 1))
            .ToDictionary(pair => pair.Key!, pair => pair.Order, StringComparer.Ordinal);

        var vcpus = ImmutableArray.CreateBuilder<GuestVcpu>((int)maximum);
        foreach (var cpu in units.OrderBy(Key, PlaceOrder.Instance))
        {
            var on = cpu.Path is not null;
            var unit = new VcpuUnit(cpu, on && orders.TryGetValue(cpu.Path!, out var order) ? order : null);
            var own = on ? members[cpu.Path].ToArray() : [];
            for (var part = 0; part < cpu.Vcpus; part++)
            {
                var thread = own.ElementAtOrDefault(part);
                vcpus.Add(new GuestVcpu((uint)vcpus.Count, on, !on || unit.Alias is not null)
                {
                    Thread = thread?.ThreadId,
                    QemuIndex = thread?.Index,
                    Unit = part == 0 ? unit : null,
                });
            }
        }

        return vcpus.MoveToImmutable();
    }

    // Machines without plugging have the CPUs they start with, in QEMU's order.
    private static ImmutableArray<GuestVcpu> ByIndex(ImmutableArray<CpuThread> threads, uint maximum) =>
    [
        .. threads.Take((int)maximum).Select((thread, index) => new GuestVcpu((uint)index, IsOn: true, IsPluggable: false)
        {
            Thread = thread.ThreadId,
            QemuIndex = thread.Index,
        }),
        .. Enumerable.Range(threads.Length, Math.Max(0, (int)maximum - threads.Length))
            .Select(index => new GuestVcpu((uint)index, IsOn: false, IsPluggable: false)),
    ];

    // A CPU is the unit itself, or one of the threads in it: /machine/peripheral/vcpu8/thread[3].
    private static Func<CpuThread, string?> PathOfUnit(ImmutableArray<CpuUnit> units)
    {
        var paths = units.Select(unit => unit.Path).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return thread => paths.Contains(thread.Path) ? thread.Path
            : thread.Path.LastIndexOf('/') is > 0 and var end && paths.TryGetValue(thread.Path[..end], out var path) ? path
            : null;
    }

    private static long[] Key(CpuUnit unit) =>
        [.. Coordinates.Select(name => unit.Place.FirstOrDefault(part => part.Name == name)?.Value ?? -1)];

    private sealed class PlaceOrder : IComparer<long[]>
    {
        public static PlaceOrder Instance { get; } = new();

        public int Compare(long[]? x, long[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
