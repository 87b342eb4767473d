using System.Collections.Immutable;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Engine.Launching;

/// <summary>Says what a QEMU's run state means for a guest that was found again.</summary>
internal static class GuestStanding
{
    /// <remarks>Source: QEMU's <c>RunState</c> (<c>qapi/run-state.json</c>).</remarks>
    /// <param name="status">What QEMU says.</param>
    /// <param name="pid">Its process.</param>
    /// <param name="become">What has become of it while nobody listened.</param>
    public static Input Of(RunStatus status, int pid, ImmutableArray<DefinitionEdit> become) => status.State switch
    {
        // QEMU is started so that it waits for us when the guest has powered off.
        "shutdown" => new Input.Happened(new MachineEvent.Shutdown(true, ShutdownCause.Poweroff)),
        "guest-panicked" => new Input.Happened(new MachineEvent.Panicked()),
        "io-error" => new Input.Reattached(pid, false, PausedReason.IoError) { Become = become },
        "watchdog" => new Input.Reattached(pid, false, PausedReason.Watchdog) { Become = become },
        _ => new Input.Reattached(pid, status.Running) { Become = become },
    };
}
