namespace PowerVirt.Domain.Lifecycle;

/// <summary>
/// Where a domain stands on its way; it decides what may be asked of it, while clients see <see cref="DomainStatus"/>.
/// </summary>
public enum Phase
{
    /// <summary>There is no process.</summary>
    Off,

    /// <summary>The host is preparing and starting the process.</summary>
    Starting,

    Running,

    Paused,

    /// <summary>The guest was asked to power off and has not done so yet; it still runs.</summary>
    ShuttingDown,

    /// <summary>The process was told to end.</summary>
    Stopping,

    /// <summary>The guest crashed or powered off and its process is kept for a look, as <c>preserve</c> asks.</summary>
    Halted,
}
