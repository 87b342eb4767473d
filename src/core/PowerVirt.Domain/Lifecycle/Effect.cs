namespace PowerVirt.Domain.Lifecycle;

/// <summary>What a step wants done; the engine does it and hands the outcome back as an <see cref="Input"/>.</summary>
public abstract record Effect
{
    /// <summary>
    /// Plan and start the process; <see cref="Input.Launched"/> or <see cref="Input.LaunchFailed"/> follows.
    /// </summary>
    public sealed record Launch(bool Paused) : Effect
    {
        /// <summary>What to start; null means the stored definition.</summary>
        public DefinitionText? Definition { get; init; }
    }

    /// <summary>Store the change; <see cref="Input.Configured"/> follows at once, or the request fails.</summary>
    public sealed record Configure(ConfigurationChange Change, RequestId For) : Effect;

    /// <summary>Have the running guest take the change; <see cref="Input.CarriedOut"/> follows.</summary>
    /// <param name="Change">What changes.</param>
    /// <param name="Guest">The guest's number.</param>
    /// <param name="For">Who wants it.</param>
    public sealed record CarryOut(ConfigurationChange.Edit Change, int? Guest, RequestId For) : Effect;

    /// <summary>
    /// Find the process of an earlier run again; <see cref="Input.Reattached"/> or <see cref="Input.QemuExited"/>
    /// follows.
    /// </summary>
    public sealed record Adopt : Effect;

    /// <summary>Nothing is left of the domain: let it be found no more.</summary>
    public sealed record Vanish : Effect;

    /// <summary>
    /// Give up a start under way; <see cref="Input.LaunchFailed"/> follows, or <see cref="Input.Launched"/> if it was
    /// too late.
    /// </summary>
    public sealed record CancelLaunch : Effect;

    /// <summary>End the process, by force if it does not go; <see cref="Input.QemuExited"/> follows.</summary>
    public sealed record Terminate(bool Graceful = false) : Effect;

    /// <summary>Ask the monitor; <see cref="Input.CommandDone"/> follows.</summary>
    public sealed record Command(GuestCommand What, RequestId? For) : Effect;

    /// <summary>Send <see cref="Input.DeadlinePassed"/> with this number after this time.</summary>
    public sealed record SetAlarm(int Alarm, TimeSpan After) : Effect;

    /// <summary>Remove what the guest had on the host: sockets, directories, helper programs.</summary>
    public sealed record CleanUp : Effect;

    /// <summary>Write down in the running guest's definition what it has become; it is stored with the state.</summary>
    public sealed record Amend(DefinitionEdit What) : Effect;

    /// <summary>Store the new state before any effect after this one.</summary>
    public sealed record Persist : Effect;

    /// <summary>
    /// Store the new state without waiting: nobody is told of it, and it is no harm if it is lost.
    /// </summary>
    public sealed record Note : Effect;

    /// <summary>Tell subscribers.</summary>
    public sealed record Publish(DomainEvent Event) : Effect;

    /// <summary>Answer a request: with the problem, or null when all is well.</summary>
    public sealed record Reply(RequestId To, Problem? Problem = null) : Effect;
}
