using System.Collections.Immutable;
using PowerVirt.Rpc.Counting;

namespace PowerVirt.Daemon.Metrics;

/// <summary>What the daemon says of itself at a moment.</summary>
internal sealed record DaemonNumbers
{
    public required string Version { get; init; }

    public required OwnProcess Process { get; init; }

    public int OpenConnections { get; init; }

    public long AcceptedConnections { get; init; }

    public long RejectedConnections { get; init; }

    public long EventsSent { get; init; }

    /// <summary>Under the names of libvirt's programs and ours of their procedures.</summary>
    public ImmutableArray<(string Program, string Procedure, CallTally Calls)> Calls { get; init; } = [];

    public required TimedWork Commits { get; init; }

    public required TimedWork Starts { get; init; }
}
