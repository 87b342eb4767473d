using System.Net.Sockets;
using PowerVirt.Domain;
using PowerVirt.Rpc;
using PowerVirt.Rpc.Client;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Connect;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Cli.Daemon;

/// <summary>An open connection to a daemon, with the calls that the verbs make.</summary>
internal sealed class DaemonConnection : IDisposable
{
    /// <summary>virDrvFeature of libvirt's driver.h: the daemon answers when asked whether it is there.</summary>
    private const int Keepalive = 10;

    /// <summary>virDomainXMLFlags of libvirt-domain.h: the definition that is stored.</summary>
    public const uint Stored = 2;

    private readonly RpcClient _client;
    private readonly CancellationToken _stop;

    private DaemonConnection(RpcClient client, DaemonPlace place, GuestEvents events, CancellationToken stop)
    {
        (_client, Place, Events, _stop) = (client, place, events, stop);
        Connection = new ConnectionClient<ClientCall>(client);
        Lookup = new DomainLookupClient<ClientCall>(client);
        Lifecycle = new DomainLifecycleClient<ClientCall>(client);
        Configuration = new DomainConfigurationClient<ClientCall>(client);
        Screen = new DomainScreenClient<ClientCall>(client);
        Statistics = new DomainStatisticsClient<ClientCall>(client);
        Call = new ClientCall { Cancellation = stop };
    }

    public DaemonPlace Place { get; }

    public ConnectionClient<ClientCall> Connection { get; }

    public DomainLookupClient<ClientCall> Lookup { get; }

    public DomainLifecycleClient<ClientCall> Lifecycle { get; }

    public DomainConfigurationClient<ClientCall> Configuration { get; }

    public DomainScreenClient<ClientCall> Screen { get; }

    public DomainStatisticsClient<ClientCall> Statistics { get; }

    /// <summary>What goes with a plain call: the user may interrupt it.</summary>
    public ClientCall Call { get; }

    /// <summary>What happens to guests, after <see cref="WatchAsync"/>.</summary>
    public GuestEvents Events { get; }

    /// <summary>Connects to the first place that answers; the user's own daemon is started where it has to be.</summary>
    /// <exception cref="VmException">None can be reached.</exception>
    public static async Task<DaemonConnection> OpenAsync(DaemonChoice choice, string? asked, CancellationToken stop)
    {
        var places = choice.Find(asked);
        SocketException? failure = null;
        foreach (var place in places)
        {
            try
            {
                return await OpenAsync(place, stop);
            }
            catch (SocketException unreachable)
            {
                failure = unreachable;
            }
        }

        if (!places[^1].IsOwn) throw Unreachable(places[^1], failure!);
        return await new SessionDaemon(places[^1], choice).StartAsync(() => TryOpenAsync(places[^1], stop), stop);
    }

    /// <summary>Connects to a daemon that runs; null where none does.</summary>
    public static async Task<DaemonConnection?> FindAsync(DaemonChoice choice, string? asked, CancellationToken stop)
    {
        foreach (var place in choice.Find(asked))
            if (await TryOpenAsync(place, stop) is { } open) return open;
        return null;
    }

    /// <summary>A call that opens a stream; the stream is in it afterwards.</summary>
    public ClientCall Stream() => new() { Cancellation = _stop, OpensStream = true };

    /// <summary>Finds a guest by name, UUID or number, in this order.</summary>
    /// <exception cref="RpcException">There is none.</exception>
    public async Task<RemoteDomain> FindAsync(string name)
    {
        try
        {
            return (await Lookup.DomainLookupByNameAsync(new(name), Call)).Domain;
        }
        catch (RpcException missing) when (missing.Code == (int)ErrorCode.NoDomain)
        {
            if (Guid.TryParse(name, out var uuid)) return (await Lookup.DomainLookupByUuidAsync(new(uuid), Call)).Domain;
            if (int.TryParse(name, out var id) && id > 0) return (await Lookup.DomainLookupByIdAsync(new(id), Call)).Domain;
            throw;
        }
    }

    /// <summary>Asks to be told what happens to one guest, or to all.</summary>
    public async Task WatchAsync(RemoteDomain? domain, params IEnumerable<int> topics)
    {
        await KeepAliveAsync();
        var registration = new EventRegistrationClient<ClientCall>(_client);
        foreach (var topic in topics)
            await registration.ConnectDomainEventCallbackRegisterAnyAsync(new(topic, domain), Call);
    }

    /// <summary>Notices from now on when the daemon is there no more, though nothing is asked of it.</summary>
    public async Task KeepAliveAsync()
    {
        var answer = await Connection.ConnectSupportsFeatureAsync(new(Keepalive), Call);
        if (answer.Supported != 0) _client.StartKeepAlive();
    }

    public void Dispose() => _client.Dispose();

    private static async Task<DaemonConnection?> TryOpenAsync(DaemonPlace place, CancellationToken stop)
    {
        try
        {
            return await OpenAsync(place, stop);
        }
        catch (SocketException)
        {
            return null;
        }
    }

    private static async Task<DaemonConnection> OpenAsync(DaemonPlace place, CancellationToken stop)
    {
        var events = new GuestEvents();
        var client = await RpcClient.ConnectAsync(
            place.Socket, RpcLimits.Default, [new DomainEventsReceiver(events)], stop);
        var connection = new DaemonConnection(client, place, events, stop);
        client.Closed.Register(events.Complete);
        try
        {
            await new AuthenticationClient<ClientCall>(client).AuthListAsync(connection.Call);
            await connection.Connection.ConnectOpenAsync(new(null, 0), connection.Call);
            return connection;
        }
        catch (Exception failure) when (failure is RpcException or OperationCanceledException)
        {
            client.Dispose();
            throw;
        }
    }

    private static VmException Unreachable(DaemonPlace place, SocketException failure) => new(ErrorCode.OperationFailed,
        failure.SocketErrorCode switch
        {
            SocketError.AccessDenied => $"You may not use the daemon at {place.Socket}.",
            SocketError.ConnectionRefused => $"No daemon listens at {place.Socket} any more.",
            SocketError.AddressNotAvailable => $"No daemon listens at {place.Socket}: there is no such socket.",
            _ => $"The daemon at {place.Socket} cannot be reached: {failure.Message}.",
        },
        place == DaemonPlace.System
            ? failure.SocketErrorCode == SocketError.AccessDenied
                ? "Ask the administrator to add you to the group powervirt."
                : "Start it with 'systemctl start powervirtd'."
            : null, failure);
}
