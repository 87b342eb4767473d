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
    public sealed record DiskFailed(string Device, bool Writing, bool Stops, string Why) : MachineEvent
    {
        /// <summary>QEMU's name of the block node, by which disks go that have no name themselves.</summary>
        public string Node { get; init; } = "";
    }

    /// <summary>The guest set its clock.</summary>
    /// <param name="Offset">Seconds between the guest's clock and UTC.</param>
    public sealed record ClockSet(long Offset) : MachineEvent;

    /// <summary>A device has left the machine.</summary>
    public sealed record DeviceRemoved(string Alias) : MachineEvent;

    /// <summary>The guest does not let go of a device.</summary>
    public sealed record DeviceRemovalFailed(string Alias) : MachineEvent;

    /// <summary>The balloon leaves the guest another amount of memory.</summary>
    /// <param name="Actual">Bytes.</param>
    public sealed record BalloonChanged(ulong Actual) : MachineEvent;

    /// <summary>The tray of a drive was opened or closed.</summary>
    public sealed record TrayMoved(string Alias, bool Open) : MachineEvent;

    /// <summary>A program in the guest opened or closed a channel, as its agent does.</summary>
    /// <param name="Alias">The channel's.</param>
    /// <param name="Open">Somebody listens.</param>
    public sealed record ChannelMoved(string Alias, bool Open) : MachineEvent;

    /// <summary>Somebody came to the guest's screen, or left it.</summary>
    public sealed record GraphicsClient(GraphicsPhase Phase, GraphicsEnd Server, GraphicsEnd Client, string Scheme)
        : MachineEvent;

    /// <summary>A disk was written to beyond the mark that was set for it.</summary>
    /// <param name="Node">QEMU's name of the block node.</param>
    /// <param name="Threshold">The mark, in bytes.</param>
    /// <param name="Excess">Bytes beyond it.</param>
    public sealed record ThresholdPassed(string Node, ulong Threshold, ulong Excess) : MachineEvent;

    /// <summary>The guest's memory was written to a file, or could not be.</summary>
    /// <param name="Why">QEMU's words where it could not; else null.</param>
    public sealed record Dumped(string? Why) : MachineEvent;

    /// <summary>The guest sleeps.</summary>
    /// <param name="ToDisk">It has written its memory to its disk and will power off.</param>
    public sealed record Slept(bool ToDisk) : MachineEvent;

    public sealed record Woke : MachineEvent;
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

/// <summary>How far a client of the guest's screen is; <c>virDomainEventGraphicsPhase</c>.</summary>
public enum GraphicsPhase
{
    Connected = 0,
    Initialized = 1,
    Disconnected = 2,
}

/// <summary>One end of a connection to the guest's screen.</summary>
/// <param name="Family">QEMU's word: <c>ipv4</c>, <c>ipv6</c> or <c>unix</c>.</param>
/// <param name="Host">The address.</param>
/// <param name="Service">The port.</param>
public sealed record GraphicsEnd(string Family, string Host, string Service);
