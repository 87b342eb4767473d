namespace PowerVirt.Domain.Lifecycle;

/// <summary>Everything that can happen to a domain: what users ask and what the host reports, on one road.</summary>
public abstract record Input
{
    /// <summary>An input that somebody waits for; exactly one <see cref="Effect.Reply"/> answers it.</summary>
    public abstract record Request(RequestId Id) : Input;

    /// <summary>
    /// Start the guest; with <paramref name="Paused"/> its virtual CPUs wait for <see cref="Resume"/>.
    /// </summary>
    public sealed record Start(RequestId Id, bool Paused = false) : Request(Id);

    /// <summary>Ask the guest to power off.</summary>
    /// <param name="Id">Answered when the guest was asked; with a deadline, when it is gone.</param>
    /// <param name="Deadline">After this time the guest is destroyed; null leaves it to the guest alone.</param>
    public sealed record Shutdown(RequestId Id, TimeSpan? Deadline = null) : Request(Id);

    /// <summary>End the process now; answered when it is gone.</summary>
    public sealed record Destroy(RequestId Id) : Request(Id);

    public sealed record Suspend(RequestId Id) : Request(Id);

    public sealed record Resume(RequestId Id) : Request(Id);

    /// <summary>Reset the machine as its button would.</summary>
    public sealed record Reset(RequestId Id) : Request(Id);

    /// <summary>The process runs and its monitor answers.</summary>
    public sealed record Launched(int Pid, bool Paused) : Input;

    /// <summary>The start failed and nothing of it is left.</summary>
    public sealed record LaunchFailed(Problem Problem) : Input;

    /// <summary>A guest of an earlier run of this program was found again.</summary>
    public sealed record Reattached(int Pid, bool Running) : Input;

    /// <summary>The monitor answered a command, or failed to.</summary>
    public sealed record CommandDone(GuestCommand Command, RequestId? For, Problem? Problem = null) : Input;

    /// <summary>QEMU reported something about the machine.</summary>
    public sealed record Happened(MachineEvent Event) : Input;

    /// <summary>The monitor is gone or talks rubbish, so that the guest cannot be managed any more.</summary>
    public sealed record MonitorLost(Problem Problem) : Input;

    /// <summary>The process has ended.</summary>
    /// <param name="Status">In words, such as <c>exit status 1</c>.</param>
    /// <param name="LastWords">The end of what it wrote to its standard error.</param>
    public sealed record QemuExited(string Status, string LastWords) : Input;

    /// <summary>The time given to <see cref="Effect.SetAlarm"/> is over.</summary>
    public sealed record DeadlinePassed(int Alarm) : Input;

    /// <summary>An effect failed in a way nobody foresaw.</summary>
    public sealed record Faulted(Problem Problem, RequestId? For = null) : Input;
}

/// <summary>What the lifecycle asks of a running machine.</summary>
public enum GuestCommand
{
    Stop,
    Continue,
    Powerdown,
    Reset,
}
