using PowerVirt.Host.Qmp;

namespace PowerVirt.Host.Launch;

/// <summary>How patient a launcher is.</summary>
public sealed record LaunchOptions
{
    /// <summary>How long a QEMU may take until its monitor has answered.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How far its monitor is trusted.</summary>
    public QmpLimits Qmp { get; init; } = new();
}
