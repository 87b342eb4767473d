namespace PowerVirt.Domain.Lifecycle;

/// <summary>What is refused for the state that a domain is in, and what to do; wherever that is noticed.</summary>
public static class StateProblems
{
    public static Problem NotRunning { get; } = Of("domain is not running", "Start it first.");

    public static Problem AlreadyRunning { get; } =
        Of("domain is already running", "To start it anew, shut it down or destroy it first.");

    public static Problem BeingStarted { get; } = Of("domain is being started", "Ask again when it runs.");

    public static Problem BeingStopped { get; } =
        Of("domain is being stopped", "Ask again when it has ended, or destroy it.");

    public static Problem NotPersistent { get; } =
        Of("transient domains do not have any persistent config", "Ask for the running guest only, or define the domain first.");

    private static Problem Of(string message, string remedy) => new(ErrorCode.OperationInvalid, message, Remedy: remedy);
}
