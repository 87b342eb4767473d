using System.Collections.Immutable;
using PowerVirt.Rpc.Connections;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Daemon.Handlers.Events;

/// <summary>Which clients want to be told what; all kinds of events share one row of numbers, as with libvirt.</summary>
internal sealed class EventRegistrations
{
    private ImmutableArray<EventRegistration> _all = [];
    private int _lastId = -1;

    public ImmutableArray<EventRegistration> All => _all;

    /// <summary>Remembers a wish until it is withdrawn or its connection ends.</summary>
    public int Add(RpcConnection connection, EventTopic topic, RemoteDomain? domain, bool isLegacy = false)
    {
        var added = new EventRegistration(
            Interlocked.Increment(ref _lastId), connection, topic, domain?.Uuid, isLegacy);
        ImmutableInterlocked.Update(ref _all, (all, one) => all.Add(one), added);
        connection.Closed.Register(() => Remove(connection, added.Id));
        return added.Id;
    }

    /// <summary>False where the connection has no such wish.</summary>
    public bool Remove(RpcConnection connection, int id) => ImmutableInterlocked.Update(ref _all,
        (all, gone) => all.RemoveAll(entry => entry.Id == gone && entry.Connection == connection), id);

    /// <summary>The wish of a client that knows no numbers; there is one for each topic at most.</summary>
    public EventRegistration? FindLegacy(RpcConnection connection, int topic) => _all.FirstOrDefault(
        entry => entry.IsLegacy && entry.Connection == connection && entry.Topic.Number == topic);
}

/// <summary>One wish of one client.</summary>
/// <param name="Id">As the client knows it; messages begin with it.</param>
/// <param name="Connection">The client.</param>
/// <param name="Topic">What it wants to be told.</param>
/// <param name="Domain">About which domain; null for all.</param>
/// <param name="IsLegacy">The client is older than libvirt 1.2 and takes messages without a number.</param>
internal sealed record EventRegistration(
    int Id, RpcConnection Connection, EventTopic Topic, Guid? Domain, bool IsLegacy);
