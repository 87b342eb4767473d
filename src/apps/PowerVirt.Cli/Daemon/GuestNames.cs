using System.CommandLine.Completions;
using System.Net.Sockets;
using PowerVirt.Cli.Commands;
using PowerVirt.Domain;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Cli.Daemon;

/// <summary>The guests' names, for a shell that completes them.</summary>
internal static class GuestNames
{
    /// <summary>Whoever has pressed a key waits no longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>All names; none where no daemon answers: completion starts none and says nothing.</summary>
    public static IEnumerable<string> Of(DaemonChoice daemons, CompletionContext context) =>
        // The shell waits for the answer, and the library asks without waiting for one.
        ReadAsync(daemons, context.ParseResult.GetValue<string?>(SharedOptions.ConnectName)).GetAwaiter().GetResult();

    private static async Task<IReadOnlyList<string>> ReadAsync(DaemonChoice daemons, string? asked)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            using var daemon = await DaemonConnection.FindAsync(daemons, asked, limit.Token);
            if (daemon is null) return [];
            var all = await daemon.Lookup.ConnectListAllDomainsAsync(new(1, 0), daemon.Call);
            return [.. all.Domains.Select(domain => domain.Name)];
        }
        catch (Exception e) when (e is VmException or RpcException or SocketException or OperationCanceledException)
        {
            return [];
        }
    }
}
