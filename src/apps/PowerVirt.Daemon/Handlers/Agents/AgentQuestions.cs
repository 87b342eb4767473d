using System.Collections.Concurrent;
using PowerVirt.Daemon.Handlers.Domains;
using PowerVirt.Domain;
using PowerVirt.Qemu.Qmp;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Daemon.Handlers.Agents;

/// <summary>Asks the agents in guests, each with the patience that its guest's users have set.</summary>
internal sealed class AgentQuestions(DomainDirectory domains)
{
    /// <summary>virDomainAgentResponseTimeoutValues: for ever, as usual, not at all.</summary>
    public const int Block = -2, Usual = -1, NoWait = 0;

    /// <summary>What libvirt grants an agent.</summary>
    private static readonly TimeSpan UsualPatience = TimeSpan.FromSeconds(5);

    /// <summary>"For ever" would let a guest keep a call open as long as it likes.</summary>
    private static readonly TimeSpan LongestPatience = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<Guid, int> _timeouts = new();

    /// <summary>Seconds, or one of the values above.</summary>
    public void SetTimeout(RemoteDomain domain, int timeout)
    {
        if (timeout < Block)
            throw new VmException(ErrorCode.InvalidArgument, "guest agent timeout must be a positive number, or -2, -1 or 0");
        _timeouts[domains.Find(domain).Identity.Uuid] = timeout;
    }

    /// <summary>Asks and returns the JSON of the answer.</summary>
    /// <exception cref="VmException">The guest has no agent, or it refuses or does not answer.</exception>
    public Task<ReadOnlyMemory<byte>> AskAsync(RemoteDomain domain, QmpCommand command, CancellationToken stop) =>
        AskAsync(domain, command, _timeouts.GetValueOrDefault(domain.Uuid, Usual), answers: true, stop);

    /// <exception cref="VmException">The guest has no agent, or it refuses or does not answer.</exception>
    public async Task<ReadOnlyMemory<byte>> AskAsync(
        RemoteDomain domain, QmpCommand command, int timeout, bool answers, CancellationToken stop)
    {
        var actor = domains.FindActive(domain);
        var guest = actor.Guest
            ?? throw new VmException(ErrorCode.OperationInvalid, "The guest is being started; ask again when it runs.");
        var alias = actor.Snapshot.Outline?.AgentChannel ?? throw new VmException(ErrorCode.ArgumentUnsupported,
            "QEMU guest agent is not configured",
            "Add a virtio channel named org.qemu.guest_agent.0 to the definition.");
        // The way to the agent leads through QEMU: one that hangs is not taken for an agent that does.
        await actor.Statistics.ReadFreshAsync();
        return await guest.AskAgentAsync(alias, command, answers, PatienceOf(timeout), stop);
    }

    private static TimeSpan PatienceOf(int timeout) => timeout switch
    {
        Block => LongestPatience,
        Usual => UsualPatience,
        // An answer that is there already is taken.
        NoWait => TimeSpan.FromMilliseconds(100),
        _ => TimeSpan.FromSeconds(Math.Min(timeout, LongestPatience.TotalSeconds)),
    };
}
