using PowerVirt.Domain;
using PowerVirt.Domain.Completion;
using PowerVirt.Power;
using PowerVirt.Power.Hosts;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.CommandLine;
using PowerVirt.Qemu.Threads;

namespace PowerVirt.Qemu.Planning;

/// <summary>
/// Turns a guest, a host and a QEMU into the plan of a start, or into the reasons why there can be none.
/// </summary>
public static class LaunchPlanner
{
    /// <summary>Decides everything about a start; it never throws, and the same facts give the same plan.</summary>
    /// <param name="definition">Completed, with aliases.</param>
    /// <param name="host">The host it is to run on.</param>
    /// <param name="qemu">What the QEMU that the definition names can do.</param>
    /// <param name="settings">Places and moment of the start.</param>
    public static Parsed<LaunchPlan> Plan(
        DomainDefinition definition, HostFacts host, QemuCapabilities qemu, LaunchSettings settings) =>
        Plan(definition, host, qemu, settings, isSketch: false);

    /// <summary>
    /// The same plan also where this QEMU has not all the devices, or the host was not asked for all that the
    /// definition names: to compare and to explain, never to start. What is missing is reported as warnings.
    /// </summary>
    public static Parsed<LaunchPlan> Sketch(
        DomainDefinition definition, HostFacts host, QemuCapabilities qemu, LaunchSettings settings) =>
        Plan(definition, host, qemu, settings, isSketch: true);

    private static Parsed<LaunchPlan> Plan(
        DomainDefinition definition, HostFacts host, QemuCapabilities qemu, LaunchSettings settings, bool isSketch)
    {
        var unusable = AcceleratorChecks.Of(definition, host, qemu).ToArray();
        if (unusable.Length > 0) return new Parsed<LaunchPlan>(null, unusable);
        var decision = Decide(definition, host, qemu);
        if (decision is not CpuDecision.Accepted accepted) return CpuProblems.Of((CpuDecision.Refused)decision);

        var placed = UsbAddresses.AtStart(definition);
        var rounded = MemoryAlignment.AtStart(placed);
        if (!rounded.Succeeded) return new Parsed<LaunchPlan>(null, rounded.Problems);
        var problems = DefinitionChecks.Of(placed).ToArray();
        if (problems.Length > 0) return new Parsed<LaunchPlan>(null, problems);
        var context = new PlanContext(rounded.Value, qemu, settings, accepted) { AskedMemory = definition.Memory };
        var plan = new LaunchPlan(
            definition.Name,
            definition.Emulator!,
            [.. CommandLine.CommandLine.Of(context)],
            [.. HostSteps.Of(context)],
            [.. ProcessEnvironment.Of(context)],
            accepted)
        {
            MonitorSteps = [.. MonitorOrders.Of(context)],
            Account = settings.Account,
            Cpus = ThreadSteps.CpusAtSpawn(definition),
            ThreadSteps = [.. ThreadSteps.AtStart(definition)],
            MaximumVcpus = definition.Vcpus.Maximum,
        };
        Problem[] found =
        [
            .. PlanChecks.Of(plan, context),
            .. PlanChecks.OfSurroundings(plan, context)
                .Select(problem => isSketch ? problem with { Severity = Severity.Warning } : problem),
            .. CpuProblems.Cautions(accepted, definition, host, qemu),
        ];
        return new Parsed<LaunchPlan>(found.Any(problem => problem.Severity == Severity.Error) ? null : plan, found);
    }

    private static CpuDecision Decide(DomainDefinition definition, HostFacts host, QemuCapabilities qemu)
    {
        var accelerator = PlanContext.AcceleratorOf(definition);
        var machine = definition.Os.Machine ?? "pseries";
        return CpuResolution.Resolve(
            host.Cpu,
            CpuRequest.Of(definition.Cpu),
            accelerator,
            qemu.CpuFacts(machine, accelerator),
            definition.Os.Architecture ?? Architecture.Ppc64Le,
            MachineKinds.Of(machine));
    }
}
