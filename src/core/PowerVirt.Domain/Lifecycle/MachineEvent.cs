namespace PowerVirt.Domain.Lifecycle;

/// <summary>What QEMU reports about a machine, in the words of the lifecycle.</summary>
public abstract record MachineEvent
{
    /// <summary>The machine powered off, or QEMU is about to end.</summary>
    /// <param name="ByGuest">The guest did it, not the host.</param>
    /// <param name="Cause">Which of the definition's actions applies.</param>
    public sealed record Shutdown(bool ByGuest, ShutdownCause Cause) : MachineEvent;

    /// <summary>The machine was reset.</summary>
    public sealed record Reset(bool ByGuest) : MachineEvent;

    /// <summary>The virtual CPUs stand still.</summary>
    public sealed record Stopped : MachineEvent;

    /// <summary>The virtual CPUs run.</summary>
    public sealed record Resumed : MachineEvent;

    /// <summary>The guest's kernel panicked.</summary>
    public sealed record Panicked : MachineEvent;

    /// <summary>The guest's watchdog fired.</summary>
    /// <param name="Action">QEMU's word for what it does now, such as <c>pause</c> or <c>reset</c>.</param>
    public sealed record Watchdog(string Action) : MachineEvent;

    /// <summary>A disk's reading or writing failed.</summary>
    /// <param name="Device">QEMU's name of the disk.</param>
    /// <param name="Writing">The guest was writing, not reading.</param>
    /// <param name="Stops">The machine is stopped because of it.</param>
    /// <param name="Why">The operating system's words.</param>
    public sealed record DiskFailed(string Device, bool Writing, bool Stops, string Why) : MachineEvent;

    /// <summary>The guest set its clock.</summary>
    /// <param name="Offset">Seconds between the guest's clock and UTC.</param>
    public sealed record ClockSet(long Offset) : MachineEvent;

    /// <summary>A device has left the machine.</summary>
    public sealed record DeviceRemoved(string Alias) : MachineEvent;
}

/// <summary>Why a machine shut down (QEMU's <c>ShutdownCause</c>, as far as it matters here).</summary>
public enum ShutdownCause
{
    /// <summary>The guest powered off.</summary>
    Poweroff,

    /// <summary>The guest rebooted and the machine was told to shut down then.</summary>
    Reboot,

    /// <summary>The guest panicked and the machine was told to shut down then.</summary>
    Panic,

    /// <summary>QEMU itself ends: a signal or <c>quit</c>.</summary>
    Quit,
}
