using System.Threading.Channels;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Chaos.Tests.Daemons;

/// <summary>What a daemon tells of domains' lives: the domain, and virDomainEventType.</summary>
internal sealed class Happenings : IEventGroup
{
    private const int Lifecycle = 318;

    private readonly Channel<(Guid Uuid, int Type)> _all = Channel.CreateUnbounded<(Guid, int)>();

    public uint Program => RemoteProgram.Number;

    public bool Receive(int procedure, ref XdrReader message)
    {
        if (procedure != Lifecycle) return true;
        var happened = DomainEventCallbackLifecycleMessage.Decode(ref message).Event;
        return _all.Writer.TryWrite((happened.Domain.Uuid, happened.Event));
    }

    /// <summary>Waits for one about a domain.</summary>
    public async Task<int> NextAsync(Guid uuid)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (true)
            if (await _all.Reader.ReadAsync(limit.Token) is var (about, type) && about == uuid) return type;
    }
}
