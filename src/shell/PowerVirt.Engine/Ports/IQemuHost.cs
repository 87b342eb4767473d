using PowerVirt.Qemu.Planning;

namespace PowerVirt.Engine.Ports;

/// <summary>Starts guests on this host.</summary>
public interface IQemuHost
{
    /// <summary>
    /// Carries out a plan: prepares the host, starts QEMU paused, waits for its monitor and lets the guest run.
    /// </summary>
    /// <param name="plan">What was decided.</param>
    /// <param name="paused">The virtual CPUs stay stopped.</param>
    /// <param name="stop">Gives the start up; nothing of it is left then.</param>
    /// <exception cref="Domain.VmException">It cannot be; nothing of it is left.</exception>
    Task<IRunningGuest> LaunchAsync(LaunchPlan plan, bool paused, CancellationToken stop);
}
