namespace PowerVirt.Domain.Lifecycle;

/// <summary>
/// What the definition wants done when the guest powers off, reboots or crashes (<c>on_poweroff</c> and its kin).
/// </summary>
public sealed record EndActions(EndAction OnPoweroff, EndAction OnReboot, EndAction OnCrash)
{
    /// <summary>libvirt's defaults for a definition that names none.</summary>
    public static EndActions Default { get; } = new(EndAction.Destroy, EndAction.Restart, EndAction.Destroy);

    public static EndActions Of(DomainDefinition definition)
    {
        var actions = new EndActions(Of(definition.OnPoweroff), Of(definition.OnReboot), Of(definition.OnCrash));
        return actions == Default ? Default : actions; // Thousands of guests have these.
    }

    /// <summary>Under another name only Xen restarts a guest: here it keeps its own.</summary>
    public static EndAction Of(LifecycleAction action) => action switch
    {
        LifecycleAction.Restart or LifecycleAction.RestartRename => EndAction.Restart,
        LifecycleAction.Preserve => EndAction.Preserve,
        LifecycleAction.CoredumpDestroy => EndAction.CoredumpDestroy,
        LifecycleAction.CoredumpRestart => EndAction.CoredumpRestart,
        _ => EndAction.Destroy,
    };
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

    /// <summary>Write the guest's memory to a file, then end the process.</summary>
    CoredumpDestroy,

    /// <summary>Write the guest's memory to a file, then restart.</summary>
    CoredumpRestart,
}
