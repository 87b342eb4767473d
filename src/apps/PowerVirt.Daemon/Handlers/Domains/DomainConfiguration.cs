using System.Collections.Immutable;
using PowerVirt.Daemon.Answers;
using PowerVirt.Daemon.Handlers.Agents;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine;
using PowerVirt.Engine.Statistics;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Daemon.Handlers.Domains;

/// <summary>Defines domains and shows and changes what is defined.</summary>
internal sealed class DomainConfiguration(DomainDirectory domains, AgentQuestions agents)
    : UnsupportedDomainConfiguration<CallContext>
{
    /// <summary>virDomainXMLFlags of libvirt-domain.h; a CPU is not expanded on POWER, so 4 changes nothing.</summary>
    private const uint Secure = 1, Inactive = 2, UpdateCpu = 4, Migratable = 8;

    /// <summary>virDomainDefineFlags.</summary>
    private const uint Validate = 1;

    /// <summary>
    /// virDomainUndefineFlagsValues: saved state, snapshots and checkpoints, which there are none of; NVRAM, which a pseries
    /// guest has no file for; and the state of an emulated TPM.
    /// </summary>
    private const uint ManagedSave = 1, Snapshots = 2, Nvram = 4, KeepNvram = 8, Checkpoints = 16, Tpm = 32, KeepTpm = 64;

    /// <summary>virDomainModificationImpact.</summary>
    private const uint Live = 1, Config = 2;

    /// <summary>virDomainVcpuFlags.</summary>
    private const uint MaximumVcpus = 4, GuestVcpus = 8;

    /// <summary>virVcpuState.</summary>
    private const int Running = 1;

    public override async Answer<DomainDefineXmlReturn> DomainDefineXmlAsync(
        DomainDefineXmlArgs args, CallContext context) =>
        new(await DefineAsync(args.Xml, flags: 0, context));

    public override async Answer<DomainDefineXmlFlagsReturn> DomainDefineXmlFlagsAsync(
        DomainDefineXmlFlagsArgs args, CallContext context) =>
        new(await DefineAsync(args.Xml, args.Flags, context));

    public override Answer<DomainGetXmlDescReturn> DomainGetXmlDescAsync(DomainGetXmlDescArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Secure | Inactive | UpdateCpu | Migratable, "virDomainGetXMLDesc");
        var actor = domains.Find(args.Domain);
        // Another host needs the passwords, too.
        var portable = (args.Flags & Migratable) != 0;
        var secrets = portable || (args.Flags & Secure) != 0;
        if (secrets && context.IsReadOnly)
            throw new VmException(ErrorCode.OperationDenied, "virDomainGetXMLDesc with secure flag");
        return new(new DomainGetXmlDescReturn(actor.ReadXml((args.Flags & Inactive) != 0, secrets, portable)));
    }

    public override ValueTask DomainUndefineAsync(DomainUndefineArgs args, CallContext context) =>
        UndefineAsync(args.Domain, TpmFate.AsDefined, context);

    public override ValueTask DomainUndefineFlagsAsync(DomainUndefineFlagsArgs args, CallContext context)
    {
        Flags.Check(args.Flags, ManagedSave | Snapshots | Nvram | KeepNvram | Checkpoints | Tpm | KeepTpm,
            "virDomainUndefineFlags");
        if ((args.Flags & (Nvram | KeepNvram)) == (Nvram | KeepNvram))
            throw new VmException(ErrorCode.OperationInvalid, "cannot both keep and delete nvram", "Give one of the two.");
        return UndefineAsync(args.Domain, (args.Flags & (Tpm | KeepTpm)) switch
        {
            0 => TpmFate.AsDefined,
            Tpm => TpmFate.Remove,
            KeepTpm => TpmFate.Keep,
            _ => throw new VmException(ErrorCode.OperationInvalid, "cannot both keep and delete TPM", "Give one of the two."),
        }, context);
    }

    public override async Answer<DomainRenameReturn> DomainRenameAsync(DomainRenameArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainRename");
        if (args.NewName is not { Length: > 0 } name)
            throw new VmException(ErrorCode.InvalidArgument, "new_name in virDomainRename must not be empty");
        if (name.Contains('/', StringComparison.Ordinal) || name.Any(char.IsControl))
            throw new VmException(ErrorCode.XmlError, $"name {Quoted(name)} cannot contain '/' or control characters");
        await domains.Registry.RenameAsync(domains.Find(args.Domain), name, context.Id);
        return new(0);
    }

    public override Answer<DomainGetAutostartReturn> DomainGetAutostartAsync(
        DomainGetAutostartArgs args, CallContext context) =>
        new(new DomainGetAutostartReturn(domains.Find(args.Domain).State.Autostart ? 1 : 0));

    public override async ValueTask DomainSetAutostartAsync(DomainSetAutostartArgs args, CallContext context) =>
        await ChangeAsync(domains.Find(args.Domain), new ConfigurationChange.SetAutostart(args.Autostart != 0), context);

    public override Answer<DomainGetMaxMemoryReturn> DomainGetMaxMemoryAsync(
        DomainGetMaxMemoryArgs args, CallContext context) =>
        new(new DomainGetMaxMemoryReturn((domains.Find(args.Domain).Snapshot.Outline?.Memory ?? 0) >> 10));

    public override Answer<DomainGetMaxVcpusReturn> DomainGetMaxVcpusAsync(
        DomainGetMaxVcpusArgs args, CallContext context) =>
        new(new DomainGetMaxVcpusReturn((int)(domains.Find(args.Domain).Snapshot.Outline?.MaximumVcpus ?? 0)));

    public override async Answer<DomainGetVcpusFlagsReturn> DomainGetVcpusFlagsAsync(
        DomainGetVcpusFlagsArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Live | Config | MaximumVcpus | GuestVcpus, "virDomainGetVcpusFlags");
        var actor = domains.Find(args.Domain);
        var wantsMaximum = (args.Flags & MaximumVcpus) != 0;
        if ((args.Flags & GuestVcpus) != 0)
        {
            var cpus = AgentReplies.Vcpus(await agents.AskAsync(args.Domain, AgentCommands.GetVcpus, context.Cancellation));
            return new(cpus.Count(cpu => wantsMaximum || cpu.IsOnline));
        }

        var outline = ChosenDefinition.OutlineOf(actor.Snapshot, args.Flags);
        return new((int)(wantsMaximum ? outline.MaximumVcpus : outline.Vcpus));
    }

    public override async Answer<DomainGetVcpusReturn> DomainGetVcpusAsync(DomainGetVcpusArgs args, CallContext context)
    {
        var actor = domains.FindActive(args.Domain);
        // Of a QEMU that hangs the kernel tells all, once it is known which threads its virtual CPUs are.
        var vcpus = (await actor.Statistics.ReadAsync(StatisticsCache.Patience)).Vcpus;
        if (vcpus.IsEmpty) vcpus = (await actor.Statistics.ReadFreshAsync()).Vcpus;
        var shown = vcpus[..Math.Clamp(args.MaxInfo, 0, vcpus.Length)];
        var maps = ImmutableArray.CreateBuilder<byte>();
        foreach (var vcpu in shown)
        {
            var allowed = ProcessNumbers.AllowedCpus(actor.State.Pid ?? 0, vcpu.ThreadId) ?? NumberSet.Empty;
            maps.AddRange(CpuMap.Of(allowed, args.MapLength));
        }

        return new([.. shown.Select(vcpu => new RemoteVcpu((uint)vcpu.Index, Running, vcpu.Time, vcpu.HostCpu ?? -1))],
            maps.DrainToImmutable());
    }

    public override Answer<DomainGetSecurityLabelReturn> DomainGetSecurityLabelAsync(
        DomainGetSecurityLabelArgs args, CallContext context)
    {
        domains.Find(args.Domain);
        return new(new DomainGetSecurityLabelReturn("", 0));
    }

    public override Answer<DomainGetSecurityLabelListReturn> DomainGetSecurityLabelListAsync(
        DomainGetSecurityLabelListArgs args, CallContext context)
    {
        domains.Find(args.Domain);
        return new(new DomainGetSecurityLabelListReturn([], 0));
    }

    public override async ValueTask DomainSetMetadataAsync(DomainSetMetadataArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Live | Config, "virDomainSetMetadata");
        await ChangeAsync(domains.Find(args.Domain),
            new ConfigurationChange.Edit(DomainMetadata.EditOf(args), (EditScope)args.Flags), context);
    }

    public override Answer<DomainGetMetadataReturn> DomainGetMetadataAsync(
        DomainGetMetadataArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Live | Config, "virDomainGetMetadata");
        var definition = ChosenDefinition.Of(domains.Find(args.Domain), args.Flags);
        return new(new DomainGetMetadataReturn(DomainMetadata.Find(definition, args)));
    }

    public override async ValueTask DomainSetLifecycleActionAsync(
        DomainSetLifecycleActionArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Live | Config, "virDomainSetLifecycleAction");
        if (args.Type > (uint)EndKind.Crash || args.Action > (uint)LifecycleAction.CoredumpRestart)
            throw new VmException(ErrorCode.InvalidArgument, $"invalid lifecycle type {args.Type} or action {args.Action}");
        var edit = new DefinitionEdit.EndActionOf((EndKind)args.Type, (LifecycleAction)args.Action);
        await ChangeAsync(domains.Find(args.Domain), new ConfigurationChange.Edit(edit, (EditScope)args.Flags), context);
    }

    private async ValueTask<RemoteDomain> DefineAsync(string xml, uint flags, CallContext context)
    {
        Flags.Check(flags, Validate, "virDomainDefineXMLFlags");
        var definition = DocumentReader.Read(xml, validate: (flags & Validate) != 0);
        return DomainDirectory.Name(await domains.Registry.DefineAsync(definition, context.Id, context.Cancellation));
    }

    private async ValueTask UndefineAsync(RemoteDomain domain, TpmFate tpm, CallContext context) =>
        await ChangeAsync(domains.Find(domain), new ConfigurationChange.Undefine(tpm), context);

    private static Task ChangeAsync(DomainActor actor, ConfigurationChange change, CallContext context) =>
        actor.AskAsync(id => new Input.Configure(id, change), context.Id);

    private static string Quoted(string name) => $"'{string.Concat(name.Select(c => char.IsControl(c) ? '?' : c))}'";
}
