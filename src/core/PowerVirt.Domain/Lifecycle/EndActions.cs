namespace PowerVirt.Domain.Lifecycle;

/// <summary>
/// What the definition wants done when the guest powers off, reboots or crashes (<c>on_poweroff</c> and its kin).
/// </summary>
public sealed record EndActions(EndAction OnPoweroff, EndAction OnReboot, EndAction OnCrash)
{
    /// <summary>libvirt's defaults for a definition that names none.</summary>
    public static EndActions Default { get; } = new(EndAction.Destroy, EndAction.Restart, EndAction.Destroy);
}

/// <summary>One of the actions of <see cref="EndActions"/>.</summary>
public enum EndAction
{
    /// <summary>End the process.</summary>
    Destroy,

    /// <summary>Reset the machine and let it boot again, in the same process.</summary>
    Restart,

    /// <summary>Keep the process as it is, not running.</summary>
    Preserve,
}
