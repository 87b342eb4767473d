using PowerVirt.Domain;

namespace PowerVirt.Cli.Daemon;

/// <summary>Waits for something to happen to a guest.</summary>
internal static class GuestWait
{
    /// <summary>The first event that is meant; null where it does not come in time.</summary>
    /// <exception cref="VmException">The daemon has gone.</exception>
    public static async Task<GuestEvent?> ForAsync(
        DaemonConnection daemon, Func<GuestEvent, bool> isMeant, TimeSpan patience, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        try
        {
            await foreach (var happened in daemon.Events.All.ReadAllAsync(limit.Token))
                if (isMeant(happened)) return happened;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }

        throw Lost();
    }

    public static VmException Lost() => new(ErrorCode.OperationFailed, "The connection to the daemon ended.",
        "Guests run on without it; start it again, and ask 'powervirt list' how they are.");
}
