namespace PowerVirt.Host.Qmp;

/// <summary>How far a QEMU is trusted.</summary>
public sealed record QmpLimits
{
    /// <summary>
    /// Bytes of one message; QEMU's own largest replies (<c>query-qmp-schema</c>) stay below a quarter MiB.
    /// </summary>
    public int MaxMessage { get; init; } = 16 * 1024 * 1024;

    /// <summary>Events kept until somebody listens.</summary>
    public int MaxHeldEvents { get; init; } = 1024;

    /// <summary>Commands that may wait for their answers.</summary>
    public int MaxOpenCommands { get; init; } = 64;

    /// <summary>How long a command may take unless its caller says otherwise.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(10);
}
