using System.Collections.Immutable;

namespace PowerVirt.Domain.Lifecycle;

/// <summary>Everything that can happen to a domain: what users ask and what the host reports, on one road.</summary>
public abstract record Input
{
    /// <summary>An input that somebody waits for; exactly one <see cref="Effect.Reply"/> answers it.</summary>
    public abstract record Request(RequestId Id) : Input;

    /// <summary>
    /// Start the guest; with <paramref name="Paused"/> its virtual CPUs wait for <see cref="Resume"/>.
    /// </summary>
    public sealed record Start(RequestId Id, bool Paused = false) : Request(Id)
    {
        /// <summary>End it when the client that asks is gone, or PowerVirt was restarted.</summary>
        public bool AutoDestroy { get; init; }

        /// <summary>Start from this and not from what is stored; without a stored definition it is transient.</summary>
        public DefinitionText? Definition { get; init; }
    }

    /// <summary>Change what the domain is.</summary>
    public sealed record Configure(RequestId Id, ConfigurationChange Change) : Request(Id);

    /// <summary>Ask the guest to power off.</summary>
    /// <param name="Id">Answered when the guest was asked; with a deadline, when it is gone.</param>
    /// <param name="Deadline">After this time the guest is destroyed; null leaves it to the guest alone.</param>
    public sealed record Shutdown(RequestId Id, TimeSpan? Deadline = null) : Request(Id)
    {
        /// <summary>How it is asked.</summary>
        public EndRequest By { get; init; }
    }

    /// <summary>Ask the guest to reboot.</summary>
    public sealed record Reboot(RequestId Id, EndRequest By = EndRequest.PowerButton) : Request(Id);

    /// <summary>End the process now; answered when it is gone.</summary>
    /// <param name="Id">Answered when it is gone.</param>
    /// <param name="Graceful">It is never killed: who asks rather gets an error than a disk half written.</param>
    public sealed record Destroy(RequestId Id, bool Graceful = false) : Request(Id);

    public sealed record Suspend(RequestId Id) : Request(Id);

    public sealed record Resume(RequestId Id) : Request(Id);

    /// <summary>Reset the machine as its button would.</summary>
    public sealed record Reset(RequestId Id) : Request(Id);

    /// <summary>Interrupt the guest's kernel as a service processor would.</summary>
    public sealed record InjectNmi(RequestId Id) : Request(Id);

    /// <summary>The change is stored.</summary>
    public sealed record Configured(ConfigurationChange Change, RequestId For) : Input;

    /// <summary>The running guest has taken the change, which is to be stored, or has not.</summary>
    /// <param name="Change">What changes.</param>
    /// <param name="Guest">The guest's number: there may be another one by now.</param>
    /// <param name="For">Who wants it.</param>
    /// <param name="Problem">Why the guest has not taken it.</param>
    public sealed record CarriedOut(ConfigurationChange.Edit Change, int? Guest, RequestId For, Problem? Problem = null) : Input;

    /// <summary>The process runs and its monitor answers.</summary>
    public sealed record Launched(int Pid, bool Paused) : Input
    {
        /// <summary>The guest's number.</summary>
        public int? Id { get; init; }

        /// <summary>What its definition wants done when it ends, where that is not what was known before.</summary>
        public EndActions? Actions { get; init; }
    }

    /// <summary>The start failed and nothing of it is left.</summary>
    public sealed record LaunchFailed(Problem Problem) : Input;

    /// <summary>
    /// A guest of an earlier run of this program is known: it is to be found again, or what is left of it removed.
    /// </summary>
    public sealed record Adopt : Input;

    /// <summary>The monitor of a guest of an earlier run of this program answers.</summary>
    /// <param name="Pid">Its process.</param>
    /// <param name="Running">Its virtual CPUs run.</param>
    /// <param name="Why">Why they stand still, as far as QEMU knows.</param>
    public sealed record Reattached(int Pid, bool Running, PausedReason Why = PausedReason.Unknown) : Input
    {
        /// <summary>What has become of it while nobody listened.</summary>
        public ImmutableArray<DefinitionEdit> Become { get; init; } = [];
    }

    /// <summary>The monitor answered a command, or failed to.</summary>
    public sealed record CommandDone(GuestCommand Command, RequestId? For, Problem? Problem = null) : Input;

    /// <summary>QEMU reported something about the machine.</summary>
    public sealed record Happened(MachineEvent Event) : Input;

    /// <summary>The monitor is gone or talks rubbish, so that the guest cannot be managed any more.</summary>
    public sealed record MonitorLost(Problem Problem) : Input;

    /// <summary>The process has ended.</summary>
    /// <param name="Status">In words, such as <c>exit status 1</c>.</param>
    /// <param name="LastWords">The end of what it wrote to its standard error.</param>
    public sealed record QemuExited(string Status, string LastWords) : Input
    {
        /// <summary>Why, where it was concluded from the last words; it holds if nothing better is known.</summary>
        public ShutoffReason? Concluded { get; init; }
    }

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

    /// <summary>Ask the agent in the guest to power off.</summary>
    AgentPowerdown,

    /// <summary>Ask the agent in the guest to reboot.</summary>
    AgentReboot,
    InjectNmi,

    /// <summary>Write the guest's memory to a file.</summary>
    Dump,
}

/// <summary>How a guest is asked to power off or to reboot.</summary>
public enum EndRequest
{
    /// <summary>By the machine's power button; libvirt calls it ACPI, on pseries it is an EPOW event.</summary>
    PowerButton,

    /// <summary>By the agent in the guest.</summary>
    Agent,
}

/// <summary>Reads libvirt's flags for the ways of asking.</summary>
public static class EndRequests
{
    /// <summary>The way that the flags name; the power button where they name none, or both.</summary>
    /// <param name="flags"><c>virDomainShutdownFlagValues</c>, and the same numbers for a reboot.</param>
    /// <exception cref="VmException">No guest of QEMU can be asked that way.</exception>
    public static EndRequest Of(uint flags)
    {
        if (Refusal(flags) is { } problem) throw new VmException(problem);
        return flags == 2 ? EndRequest.Agent : EndRequest.PowerButton;
    }

    private static Problem? Refusal(uint flags) => (flags & ~0x1fu, flags & 0x1c) switch
    {
        (not 0, _) => new Problem(ErrorCode.InvalidArgument, $"unsupported flags (0x{flags:x})"),
        (_, not 0) => new Problem(ErrorCode.ArgumentUnsupported,
            "A guest of QEMU can be asked to end by its power button or by its agent, and not by initctl, a signal or " +
            "a paravirtual device.",
            Remedy: "Take the mode acpi or agent."),
        _ => null,
    };
}
