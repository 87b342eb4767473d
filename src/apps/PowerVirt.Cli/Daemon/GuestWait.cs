using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Cli.Daemon;

/// <summary>Waits for something to happen to a guest.</summary>
internal static class GuestWait
{
    /// <summary>Sees that a guest is not paused: it would hear nothing, and be waited for in vain.</summary>
    /// <exception cref="VmException">It is.</exception>
    public static async Task HearsAsync(DaemonConnection daemon, RemoteDomain domain)
    {
        var state = await daemon.Lookup.DomainGetStateAsync(new(domain, 0), daemon.Call);
        if ((VisibleState)state.State != VisibleState.Paused) return;
        throw new VmException(ErrorCode.OperationInvalid, $"{domain.Name} is paused, and does not hear what it is asked.",
            "Let it go on with 'powervirt resume', or do not ask it: --force.");
    }

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
