using System.Buffers.Binary;
using System.Security.Cryptography;
using PowerVirt.Daemon.Starting;
using PowerVirt.Domain;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Rules;
using PowerVirt.Engine.Ports;
using PowerVirt.Power;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Daemon.Definitions;

/// <summary>Decides what definitions mean on this host, by what its QEMUs say they can do.</summary>
internal sealed class DomainPlanner(KnownQemus qemus, DaemonPlaces places) : IDomainPlanner
{
    /// <summary>Whether /dev/vhost-net is there; looked up once, for it does not come and go.</summary>
    private readonly bool _vhostNet = File.Exists("/dev/vhost-net");

    public async Task<DomainDefinition> CompleteAsync(
        DomainDefinition definition, bool isNew, CancellationToken stop)
    {
        var guest = definition.Os.Architecture is { IsPower: true } power ? power : Architecture.Ppc64Le;
        definition = definition with { Emulator = definition.Emulator ?? qemus.ProgramFor(guest) };
        var qemu = await qemus.CapabilitiesOf(definition.Emulator).WaitAsync(stop);
        var facts = qemu.MachineFacts(definition, qemus.Host, definition.Emulator);
        var completed = DomainCompletion.Complete(definition, facts, NewSeed(), isNew).OrThrow();
        var wrong = DomainRules.Check(completed, facts, RuleSet.Libvirt)
            .Where(problem => problem.Severity == Severity.Error).ToArray();
        return wrong.Length == 0 ? completed : throw new VmException(wrong);
    }

    public async Task<StartPlan> PlanAsync(DomainDefinition definition, int id, CancellationToken stop)
    {
        var qemu = await qemus.CapabilitiesOf(definition.Emulator!).WaitAsync(stop);
        var live = DeviceAliases.Assign(definition) with { Id = id };
        return new StartPlan(LaunchPlanner.Plan(live, qemus.Host, qemu, SettingsFor(live, id)).OrThrow(), live);
    }

    /// <summary>The command line that a definition would be started with, were it the first guest.</summary>
    /// <exception cref="VmException">Why there is none.</exception>
    public async Task<LaunchPlan> TranslateAsync(DomainDefinition definition, CancellationToken stop)
    {
        var completed = await CompleteAsync(definition, isNew: true, stop);
        return (await PlanAsync(completed, id: 0, stop)).Launch;
    }

    private LaunchSettings SettingsFor(DomainDefinition definition, int id) => new()
    {
        StateDirectory = places.GuestDirectory(id, definition.Name),
        TpmDirectory = definition.Uuid is { } uuid ? places.TpmDirectory(uuid) : null,
        Now = DateTimeOffset.Now,
        VhostNet = _vhostNet,
    };

    private static CompletionSeed NewSeed()
    {
        Span<byte> mac = stackalloc byte[8];
        RandomNumberGenerator.Fill(mac);
        return new CompletionSeed(Guid.NewGuid(), BinaryPrimitives.ReadUInt64BigEndian(mac));
    }
}
