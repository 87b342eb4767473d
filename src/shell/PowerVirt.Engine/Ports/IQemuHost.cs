using PowerVirt.Qemu.Planning;

namespace PowerVirt.Engine.Ports;

/// <summary>Starts guests on this host, and finds those again that an earlier run of this program has started.</summary>
public interface IQemuHost
{
    /// <summary>Tells this boot of the host from every other.</summary>
    string BootId { get; }

    /// <summary>
    /// Carries out a plan: prepares the host, starts QEMU paused, waits for its monitor and lets the guest run.
    /// </summary>
    /// <param name="plan">What was decided.</param>
    /// <param name="order">How it is to be started.</param>
    /// <param name="stop">Gives the start up; nothing of it is left then.</param>
    /// <exception cref="Domain.VmException">It cannot be; nothing of it is left.</exception>
    Task<IRunningGuest> LaunchAsync(LaunchPlan plan, LaunchOrder order, CancellationToken stop);

    /// <summary>
    /// The guest of these traces, which may not answer yet; null where there is none any more. It does not wait.
    /// </summary>
    IRunningGuest? Adopt(GuestTraces traces);

    /// <summary>
    /// What a guest wrote at its end, once it is gone; "" where nothing is known.
    /// </summary>
    string LastWordsOf(GuestTraces traces);

    /// <summary>Ends whatever is left of a guest and removes what it had on the host.</summary>
    Task TakeBackAsync(GuestTraces traces);
}

/// <summary>How a guest is to be started.</summary>
/// <param name="Paused">The virtual CPUs stay stopped.</param>
public sealed record LaunchOrder(bool Paused)
{
    /// <summary>Null for a guest that ends with this program.</summary>
    public Survival? Survival { get; init; }

    /// <summary>Called as each step is done.</summary>
    public Action<EngineStep> Passing { get; init; } = _ => { };
}

/// <summary>The short form for guests that end with this program.</summary>
public static class QemuHostExtensions
{
    public static Task<IRunningGuest> LaunchAsync(
        this IQemuHost host, LaunchPlan plan, bool paused, CancellationToken stop) =>
        host.LaunchAsync(plan, new LaunchOrder(paused), stop);
}
