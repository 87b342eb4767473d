using PowerVirt.Domain;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Rules;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.Images;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Threads;

namespace PowerVirt.Engine.Planning;

/// <summary>Takes a definition along the road of the core: completed, checked, planned.</summary>
/// <param name="catalog">Finds the QEMU.</param>
/// <param name="settings">The places of a guest with this number and name, at this moment.</param>
public sealed class DomainPlanner(IQemuCatalog catalog, Func<int, DomainIdentity, LaunchSettings> settings)
    : IDomainPlanner
{
    /// <summary>Names for network devices that nothing on the host has.</summary>
    public FreeLinks FreeLinks { get; init; } = FreeLinks.None;

    /// <summary>Lists the USB devices of the host.</summary>
    public Func<IReadOnlyList<HostUsbDevice>> UsbDevices { get; init; } = () => [];

    /// <summary>Looks at an image on the host; null where it cannot be read.</summary>
    public Func<string, ImageFile?> LookAtImage { get; init; } = _ => null;

    /// <summary>Reads which CPUs of the host are online; only for a guest that is bound to some.</summary>
    public Func<NumberSet?> OnlineCpus { get; init; } = () => null;

    public async Task<DomainDefinition> CompleteAsync(DomainDefinition definition, CancellationToken stop)
    {
        var qemu = await catalog.FindAsync(definition, stop);
        var asked = definition with { Emulator = qemu.Emulator };
        var facts = qemu.Capabilities.MachineFacts(asked, qemu.Host, qemu.Emulator);
        var completed = DomainCompletion.Complete(asked, facts, RandomSeed.New(asked.Uuid)).OrThrow();
        // What libvirt defines is defined here too; powervirt check says what more there is to say.
        var problems = DomainRules.Check(completed, facts, RuleSet.Libvirt).Where(IsError).ToArray();
        return problems.Length == 0 ? completed : throw new VmException(problems);
    }

    public async Task<StartPlan> PlanAsync(DomainDefinition definition, int id, CancellationToken stop)
    {
        var qemu = await catalog.FindAsync(definition, stop);
        var named = RunningDefinition.Of(definition, id, FreeLinks);
        var found = UsbHostDevices.Found(named, UsbDevices).OrThrow();
        var chains = BackingChains.Find(found, qemu.Capabilities, LookAtImage).OrThrow();
        var live = chains.Definition;
        var identity = new DomainIdentity(live.Uuid ?? Guid.Empty, live.Name);
        var given = settings(id, identity) with { UnstatedImages = chains.Unstated };
        if (ThreadSteps.AnyBound(live)) given = given with { OnlineCpus = OnlineCpus() };
        var plan = LaunchPlanner.Plan(live, qemu.Host, qemu.Capabilities, given);
        return new StartPlan(plan.OrThrow(), RunningDefinition.AtStart(live)) { Cautions = plan.Problems };
    }

    private static bool IsError(Problem problem) => problem.Severity == Severity.Error;
}
