using PowerVirt.Rpc;
using PowerVirt.Rpc.Client;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Qemu;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Connect;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Chaos.Tests.Daemons;

/// <summary>A client's connection, with the calls that these tests make.</summary>
internal sealed class Session : IDisposable
{
    private const uint StartPaused = 1;

    private readonly RpcClient _client;
    private readonly DomainConfigurationClient<ClientCall> _configuration;
    private readonly DomainLifecycleClient<ClientCall> _lifecycle;
    private readonly DomainLookupClient<ClientCall> _lookup;

    private Session(RpcClient client, Happenings happenings)
    {
        (_client, Happenings) = (client, happenings);
        (_configuration, _lifecycle, _lookup) = (new(client), new(client), new(client));
    }

    /// <summary>Whether the daemon is gone.</summary>
    public bool IsLost => _client.EndReason is not null;

    public Happenings Happenings { get; }

    /// <summary>A call that no method stands for.</summary>
    public RpcClient Client => _client;

    public static async Task<Session> ConnectAsync(string path)
    {
        var happenings = new Happenings();
        var client = await RpcClient.ConnectAsync(path, RpcLimits.Default, [happenings], CancellationToken.None);
        await new ConnectionClient<ClientCall>(client).ConnectOpenAsync(new ConnectOpenArgs("qemu:///system", 0), ClientCall.Plain);
        return new Session(client, happenings);
    }

    public async Task<RemoteDomain> DefineAsync(string xml) =>
        (await _configuration.DomainDefineXmlFlagsAsync(new(xml, 0), ClientCall.Plain)).Domain;

    public async Task<RemoteDomain> CreateAsync(string xml) =>
        (await _lifecycle.DomainCreateXmlAsync(new(xml, StartPaused), ClientCall.Plain)).Domain;

    public Task UndefineAsync(RemoteDomain domain) => _configuration.DomainUndefineFlagsAsync(new(domain, 0), ClientCall.Plain).AsTask();

    public Task StartAsync(RemoteDomain domain) => _lifecycle.DomainCreateWithFlagsAsync(new(domain, StartPaused), ClientCall.Plain).Pending.AsTask();

    public Task DestroyAsync(RemoteDomain domain) => _lifecycle.DomainDestroyFlagsAsync(new(domain, 0), ClientCall.Plain).AsTask();

    public Task SuspendAsync(RemoteDomain domain) => _lifecycle.DomainSuspendAsync(new(domain), ClientCall.Plain).AsTask();

    public Task ResumeAsync(RemoteDomain domain) => _lifecycle.DomainResumeAsync(new(domain), ClientCall.Plain).AsTask();

    public Task RenameAsync(RemoteDomain domain, string name) => _configuration.DomainRenameAsync(new(domain, name, 0), ClientCall.Plain).Pending.AsTask();

    public Task SetAutostartAsync(RemoteDomain domain, bool on) =>
        _configuration.DomainSetAutostartAsync(new(domain, on ? 1 : 0), ClientCall.Plain).AsTask();

    public async Task<bool> GetAutostartAsync(RemoteDomain domain) =>
        (await _configuration.DomainGetAutostartAsync(new(domain), ClientCall.Plain)).Autostart != 0;

    /// <summary>Changes the description in the stored definition.</summary>
    public Task DescribeAsync(RemoteDomain domain, string text) =>
        _configuration.DomainSetMetadataAsync(new(domain, 0, text, null, null, 2), ClientCall.Plain).AsTask();

    /// <summary>The document of the next start.</summary>
    public async Task<string> XmlAsync(RemoteDomain domain) =>
        (await _configuration.DomainGetXmlDescAsync(new(domain, 2), ClientCall.Plain)).Xml;

    /// <summary>The document of what runs.</summary>
    public async Task<string> LiveXmlAsync(RemoteDomain domain) =>
        (await _configuration.DomainGetXmlDescAsync(new(domain, 0), ClientCall.Plain)).Xml;

    public async Task<RemoteDomain> FindAsync(Guid uuid) => (await _lookup.DomainLookupByUuidAsync(new(uuid), ClientCall.Plain)).Domain;

    public async Task<bool> IsPersistentAsync(RemoteDomain domain) =>
        (await _lookup.DomainIsPersistentAsync(new(domain), ClientCall.Plain)).Persistent != 0;

    public async Task<IReadOnlyList<RemoteDomain>> ListAsync() =>
        (await _lookup.ConnectListAllDomainsAsync(new(1, 0), ClientCall.Plain)).Domains;

    /// <summary>virDomainState.</summary>
    public async Task<int> StateAsync(RemoteDomain domain) => (await _lookup.DomainGetStateAsync(new(domain, 0), ClientCall.Plain)).State;

    /// <summary>virDomainState and its reason.</summary>
    public async Task<(int State, int Reason)> StateAndReasonAsync(RemoteDomain domain)
    {
        var (state, reason) = await _lookup.DomainGetStateAsync(new(domain, 0), ClientCall.Plain);
        return (state, reason);
    }

    public async Task<IReadOnlyList<RemoteDomainStatistics>> StatisticsAsync() =>
        (await new DomainStatisticsClient<ClientCall>(_client).ConnectGetAllDomainStatsAsync(new([], 0, 0), ClientCall.Plain)).Statistics;

    public async Task<string> AskMonitorAsync(RemoteDomain domain, string command) =>
        (await new QemuMonitorClient<ClientCall>(_client).DomainMonitorCommandAsync(new(domain, command, 0), ClientCall.Plain)).Result;

    /// <summary>Opens the guest's first console and closes it.</summary>
    public async Task TryConsoleAsync(RemoteDomain domain)
    {
        var call = new ClientCall { OpensStream = true };
        await new DomainScreenClient<ClientCall>(_client).DomainOpenConsoleAsync(new(domain, null, 0), call);
        try
        {
            await call.Stream!.AbortAsync();
        }
        catch (RpcException)
        {
            // It was being ended from there.
        }
    }

    /// <summary>Has the daemon tell of what happens to domains.</summary>
    public Task ListenAsync() =>
        new EventRegistrationClient<ClientCall>(_client).ConnectDomainEventCallbackRegisterAnyAsync(new(0, null), ClientCall.Plain).Pending.AsTask();

    public void Dispose() => _client.Dispose();
}
