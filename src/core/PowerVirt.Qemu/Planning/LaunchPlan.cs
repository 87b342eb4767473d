using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Power;
using PowerVirt.Qemu.Threads;

namespace PowerVirt.Qemu.Planning;

/// <summary>
/// Everything needed to start one guest, decided beforehand and printable: the shell only carries it out.
/// </summary>
/// <param name="Name">The domain's name.</param>
/// <param name="Emulator">Absolute path of the QEMU program.</param>
/// <param name="Arguments">QEMU's command line without the program, in order.</param>
/// <param name="Steps">
/// What must exist on the host before QEMU starts, in order; each is undone in reverse if a later one fails.
/// </param>
/// <param name="Environment">The whole environment of the process.</param>
/// <param name="Cpu">What was decided about the guest's CPU.</param>
public sealed record LaunchPlan(
    string Name,
    string Emulator,
    ImmutableArray<Argument> Arguments,
    ImmutableArray<HostStep> Steps,
    ImmutableArray<KeyValuePair<string, string>> Environment,
    CpuDecision.Accepted Cpu)
{
    /// <summary>What the monitor is told before the guest runs, in order.</summary>
    public ImmutableArray<MonitorStep> MonitorSteps { get; init; } = [];

    /// <summary>The host's CPUs that QEMU starts on; null means those of whoever starts it.</summary>
    public NumberSet? Cpus { get; init; }

    /// <summary>What the host is told about QEMU's threads before the guest runs, in order.</summary>
    public ImmutableArray<ThreadStep> ThreadSteps { get; init; } = [];

    /// <summary>How many virtual CPUs the guest may have.</summary>
    public uint MaximumVcpus { get; init; } = 1;

    /// <summary>The user that QEMU and its helpers run as; null means that of whoever starts them.</summary>
    public GuestAccount? Account { get; init; }

    /// <summary>The words handed to the process, as they are; nothing is parsed by a shell.</summary>
    public IEnumerable<string> Words => Arguments.SelectMany(argument => argument.Words);
}
