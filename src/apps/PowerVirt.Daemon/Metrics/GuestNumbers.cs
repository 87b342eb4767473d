using System.Collections.Immutable;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine;
using PowerVirt.Engine.Statistics;

namespace PowerVirt.Daemon.Metrics;

/// <summary>What is said of one guest at a moment.</summary>
/// <param name="Domain">Its name.</param>
/// <param name="Uuid">What stays when it is renamed.</param>
/// <param name="State">As libvirt counts states.</param>
/// <param name="Vcpus">Virtual CPUs that it has, or will have.</param>
/// <param name="Memory">Bytes that it has at most.</param>
/// <param name="Measured">Null for one that does not run.</param>
internal sealed record GuestNumbers(
    string Domain, Guid Uuid, VisibleState State, uint Vcpus, ulong Memory, GuestStatistics? Measured)
{
    /// <summary>A guest that hangs costs the scrape so much once; then its last numbers are told.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(10);

    /// <summary>Measures all guests at once.</summary>
    public static async Task<ImmutableArray<GuestNumbers>> ReadAsync(DomainRegistry registry)
    {
        var pending = registry.All.Select(ReadAsync).ToArray();
        var all = await Task.WhenAll(pending);
        return [.. all.OrderBy(guest => guest.Domain, StringComparer.Ordinal)];
    }

    private static async Task<GuestNumbers> ReadAsync(DomainActor actor)
    {
        var measured = actor.State.Active ? await actor.Statistics.ReadAsync(Patience) : null;
        var snapshot = actor.Snapshot;
        return new GuestNumbers(snapshot.Identity.Name, snapshot.Identity.Uuid, snapshot.State.Status.State,
            (uint)(snapshot.Outline?.Vcpus ?? 0), snapshot.Outline?.Memory ?? 0, measured);
    }
}
