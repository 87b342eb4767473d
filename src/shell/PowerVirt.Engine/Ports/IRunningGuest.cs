using System.Collections.Immutable;
using PowerVirt.Qemu.Qmp;
using PowerVirt.Qemu.Threads;

namespace PowerVirt.Engine.Ports;

/// <summary>
/// A guest's process, as far as the engine may touch it; disposing ends it and removes what it had on the host.
/// </summary>
public interface IRunningGuest : IAsyncDisposable
{
    int Pid { get; }

    /// <summary>What it has on the host.</summary>
    GuestTraces Traces { get; }

    /// <summary>QEMU's character devices with the pseudo-terminals they got.</summary>
    ImmutableArray<Chardev> Chardevs { get; }

    /// <summary>Done when the monitor has answered for the first time; a hung QEMU may take for ever.</summary>
    Task Ready { get; }

    /// <summary>For how long the monitor has owed its oldest answer; null where it owes none.</summary>
    TimeSpan? Owes { get; }

    /// <summary>Done when the process has ended.</summary>
    Task<GuestExit> Exit { get; }

    /// <summary>
    /// Delivers what QEMU reports: first what came since the start, then each event before the answer that follows it.
    /// </summary>
    void Listen(IGuestListener listener);

    /// <summary>Asks the monitor and returns the JSON of the answer.</summary>
    /// <exception cref="Domain.VmException">QEMU refuses, does not answer in time, or its monitor is gone.</exception>
    Task<ReadOnlyMemory<byte>> AskAsync(QmpCommand command, CancellationToken stop);

    /// <summary>Asks the monitor on behalf of somebody who reads its refusals, too.</summary>
    /// <param name="command">What is asked.</param>
    /// <param name="deadline">How long QEMU may take.</param>
    /// <param name="stop">Gives it up.</param>
    /// <returns>A <see cref="QmpMessage.Return"/> or a <see cref="QmpMessage.Error"/>.</returns>
    /// <exception cref="Domain.VmException">QEMU does not answer in time, or its monitor is gone.</exception>
    Task<QmpMessage> AnswerAsync(QmpCommand command, TimeSpan deadline, CancellationToken stop);

    /// <summary>Asks the agent in the guest and returns the JSON of the answer.</summary>
    /// <param name="alias">The channel that the agent listens on, such as <c>channel0</c>.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="answers">False for what the agent answers only where it fails, such as to power off.</param>
    /// <param name="patience">How long the agent may take.</param>
    /// <param name="stop">Gives it up.</param>
    /// <exception cref="Domain.VmException">There is no agent, or it refuses or does not answer.</exception>
    Task<ReadOnlyMemory<byte>> AskAgentAsync(
        string alias, QmpCommand command, bool answers, TimeSpan patience, CancellationToken stop);

    /// <summary>Makes a file that QEMU may write, though it runs as another user; the file outlives the guest.</summary>
    /// <exception cref="Domain.VmException">It cannot be made.</exception>
    void MakeFile(string path);

    /// <summary>Tells the host what was decided about a thread of QEMU's.</summary>
    /// <exception cref="Domain.VmException">The host refuses, or QEMU has no such thread.</exception>
    void Tell(ThreadStep step, ThreadTable threads);

    /// <summary>
    /// Ends the process: it is asked to end, and after <paramref name="grace"/> made to; returns when it is gone.
    /// </summary>
    /// <param name="grace">How long it may take; without limit it is never made to.</param>
    Task TerminateAsync(TimeSpan grace);

    /// <summary>Lets go of the guest, which goes on without us.</summary>
    ValueTask LeaveAsync();
}

/// <summary>Takes what a guest reports; called on the monitor's own loop, so it hands over and returns.</summary>
public interface IGuestListener
{
    /// <summary>False when there is no room for more: the monitor is closed then, for its QEMU floods.</summary>
    bool OnEvent(QmpEvent happened);

    /// <summary>The monitor is closed; nothing follows.</summary>
    void OnMonitorClosed(Domain.Problem reason);
}

/// <summary>How a process ended.</summary>
/// <param name="Status">Its exit status or the signal that ended it.</param>
/// <param name="LastWords">The end of what it wrote to its standard error.</param>
public sealed record GuestExit(ExitStatus Status, string LastWords);

/// <summary>The end of a process as the kernel tells it.</summary>
/// <param name="Code">The exit status; null where a signal ended it or nobody knows.</param>
/// <param name="Signal">The signal that ended it, if one did.</param>
public readonly record struct ExitStatus(int? Code, int? Signal)
{
    public override string ToString() => (Code, Signal) switch
    {
        ({ } code, _) => $"exit status {code}",
        (_, { } signal) => $"ended by signal {signal}",
        _ => "exit status unknown",
    };
}
