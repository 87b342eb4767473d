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
    public int Add(RpcConnection connection, EventTopic topic, RemoteDomain? domain)
    {
        var added = new EventRegistration(Interlocked.Increment(ref _lastId), connection, topic, domain?.Uuid);
        ImmutableInterlocked.Update(ref _all, (all, one) => all.Add(one), added);
        connection.Closed.Register(() => Remove(connection, added.Id));
        return added.Id;
    }

    /// <summary>False where the connection has no such wish.</summary>
    public bool Remove(RpcConnection connection, int id) => ImmutableInterlocked.Update(ref _all,
        (all, gone) => all.RemoveAll(entry => entry.Id == gone && entry.Connection == connection), id);
}

/// <summary>One wish of one client.</summary>
/// <param name="Id">As the client knows it; messages begin with it.</param>
/// <param name="Connection">The client.</param>
/// <param name="Topic">What it wants to be told.</param>
/// <param name="Domain">About which domain; null for all.</param>
internal sealed record EventRegistration(int Id, RpcConnection Connection, EventTopic Topic, Guid? Domain);

/// <summary>What an event is about: one of libvirt's numbered domain events, or QEMU's monitor.</summary>
/// <param name="Number">virDomainEventID; -1 for the monitor.</param>
/// <param name="MonitorEvent">The name of the monitor's event; null for all of them.</param>
internal readonly record struct EventTopic(int Number, string? MonitorEvent = null)
{
    public const int Lifecycle = 0, Reboot = 1, RtcChange = 2, Watchdog = 3, IoError = 4, IoErrorReason = 8;

    public const int DeviceRemoved = 15, MetadataChange = 23, Monitor = -1;

    /// <summary>One more than the last that libvirt's clients know (VIR_DOMAIN_EVENT_ID_LAST of 11.3).</summary>
    public const int End = 28;
}
