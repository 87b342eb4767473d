using PowerVirt.Cli.Hosts;
using PowerVirt.Cli.Qemus;
using PowerVirt.Domain;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Rules;
using PowerVirt.Domain.Xml;
using PowerVirt.Host.Probe;
using PowerVirt.Power;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Cli.Definitions;

/// <summary>
/// The one road from a file to a plan: read, override, complete, check, decide; run, explain and check all take it.
/// </summary>
/// <param name="hosts">Finds the host.</param>
/// <param name="qemus">Finds the QEMU.</param>
/// <param name="machineId">What tells this machine from others; see <see cref="StableSeed"/>.</param>
internal sealed class Pipeline(HostChoice hosts, QemuChoice qemus, string machineId)
{
    /// <summary>Goes as far as it gets, and collects all problems on the way.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="listen">Starts to listen for interruptions; called when there is something to take back.</param>
    /// <exception cref="VmException">The definition or the host's facts cannot be read at all.</exception>
    public Task<Prepared> PrepareAsync(PlanRequest request, Func<CancellationToken> listen) =>
        PrepareAsync(request, DefinitionFile.Read(request.File), listen);

    /// <summary>The same for a definition that is in no file yet.</summary>
    /// <param name="request">What is wanted; its file is not read.</param>
    /// <param name="read">The definition.</param>
    /// <param name="listen">Starts to listen for interruptions.</param>
    public async Task<Prepared> PrepareAsync(
        PlanRequest request, Parsed<DomainDocument> read, Func<CancellationToken> listen)
    {
        var problems = new ProblemList { Document = read.Value };
        problems.Add(read.Problems, _ => ExitCode.Refused);
        var prepared = new Prepared { Document = read.Value };
        if (read.Value is { } document)
        {
            var asked = document.Definition with { Type = request.VirtType ?? document.Definition.Type };
            var steps = ForeignGuest.Steps(asked);
            problems.Add(steps.Select(step => step.Problem), _ => ExitCode.Refused);
            // What else is wrong with a guest of another machine shows when it is one for this machine.
            var definition = steps.Aggregate(asked, (guest, step) => step.Apply(guest));
            prepared = prepared with { Host = hosts.Find(request.Host), Asked = CpuRequest.Of(definition.Cpu) };
            if (await FindQemuAsync(request, definition, prepared.Host, problems, listen()) is { } qemu)
                prepared = Decide(prepared with { Qemu = qemu }, definition, request, problems);
            if (ForeignGuest.Is(asked)) prepared = prepared with { Completed = null, Decision = null };
        }

        return prepared with
        {
            Plan = problems.Code == ExitCode.Done ? prepared.Plan : null,
            Problems = problems.InOrder(),
            Code = problems.Code,
        };
    }

    private async Task<ChosenQemu?> FindQemuAsync(
        PlanRequest request, DomainDefinition definition, ChosenHost host, ProblemList problems, CancellationToken stop)
    {
        try
        {
            return await qemus.FindAsync(request.Qemu, definition, host, stop);
        }
        catch (VmException missing)
        {
            // What is wrong with the definition itself is of use even where nothing can run it.
            problems.Add(missing.Problems, problem => problem.Code is ErrorCode.InvalidArgument or ErrorCode.OpenFailed
                ? ExitCodes.Of(problem)
                : ExitCode.Unable);
            return null;
        }
    }

    private Prepared Decide(Prepared prepared, DomainDefinition definition, PlanRequest request, ProblemList problems)
    {
        var (host, qemu) = (prepared.Host!.Facts, prepared.Qemu!.Capabilities);
        definition = definition with { Emulator = prepared.Qemu.Emulator };
        var facts = qemu.MachineFacts(definition, host, prepared.Qemu.Emulator);
        var completion = DomainCompletion.Complete(definition, facts, StableSeed.Of(machineId, definition.Name));
        problems.Add(completion.Problems, _ => ExitCode.Refused);
        if (completion.Value is not { } completed) return prepared;
        completed = DeviceAliases.Assign(completed);
        // Without a machine nothing that follows means much.
        if (problems.HasErrorAt("/domain/os/type")) return prepared with { Completed = completed };
        problems.Add(DomainRules.Check(completed, facts), _ => ExitCode.Refused);
        if (problems.HasErrorAt("/domain/os/type")) return prepared with { Completed = completed };
        if (request.UsbDevices is { } plugged)
        {
            var found = UsbHostDevices.Found(completed, plugged);
            problems.Add(found.Problems, _ => ExitCode.Unable);
            completed = found.Value ?? completed;
        }

        var settings = request.Settings(completed.Name) with
        {
            OnlineCpus = request.Host is null ? HostProbe.ReadOnlineCpus() : null,
        };
        if (request.LookAtImage is { } look)
        {
            var chains = BackingChains.Find(completed, qemu, look);
            problems.Add(chains.Problems, _ => ExitCode.Unable);
            if (chains.Value is { } found)
                (completed, settings) = (found.Definition, settings with { UnstatedImages = found.Unstated });
        }

        var plan = LaunchPlanner.Plan(completed, host, qemu, settings);
        // An unknown name is the definition's fault; all else is this host's or this QEMU's.
        problems.Add(plan.Problems, problem =>
            problem.Code == ErrorCode.InternalError ? ExitCode.Refused : ExitCode.Unable);
        var decision = plan.Value?.Cpu ?? DecideCpu(prepared, completed);
        return prepared with { Completed = completed, Decision = decision, Plan = plan.Value };
    }

    private static CpuDecision DecideCpu(Prepared prepared, DomainDefinition completed)
    {
        var accelerator = completed.Type == VirtType.Kvm ? Accelerator.Kvm : Accelerator.Tcg;
        var machine = completed.Os.Machine ?? "pseries";
        return CpuResolution.Resolve(prepared.Host!.Facts.Cpu, prepared.Asked, accelerator,
            prepared.Qemu!.Capabilities.CpuFacts(machine, accelerator),
            completed.Os.Architecture ?? Architecture.Ppc64Le, MachineKinds.Of(machine));
    }
}
