using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Rpc.Counting;

/// <summary>What a server has done since it came up.</summary>
public sealed class RpcTally
{
    private readonly ProcedureTable _procedures;
    private long _accepted;
    private long _rejected;
    private long _events;

    internal RpcTally(ProcedureTable procedures) => _procedures = procedures;

    /// <summary>Connections that were taken.</summary>
    public long AcceptedCount => Interlocked.Read(ref _accepted);

    /// <summary>Connections for which there was no place.</summary>
    public long RejectedCount => Interlocked.Read(ref _rejected);

    /// <summary>Events that were given to connections.</summary>
    public long EventCount => Interlocked.Read(ref _events);

    /// <summary>Calls of procedures that there are not.</summary>
    public CallTally Unknown { get; } = new();

    /// <summary>The procedures that were called.</summary>
    public IEnumerable<(Procedure Procedure, CallTally Calls)> Calls =>
        _procedures.All.Where(entry => entry.Tally.Durations is not null).Select(entry => (entry.Procedure, entry.Tally));

    internal void Accepted() => Interlocked.Increment(ref _accepted);

    internal void Rejected() => Interlocked.Increment(ref _rejected);

    internal void EventSent() => Interlocked.Increment(ref _events);
}
