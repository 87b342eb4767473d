using System.Collections.Immutable;
using PowerVirt.Daemon.Answers;
using PowerVirt.Daemon.Processes;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Daemon.Handlers.Domains;

/// <summary>Defines domains and shows and changes what is defined.</summary>
internal sealed class DomainConfiguration(DomainDirectory domains) : UnsupportedDomainConfiguration<CallContext>
{
    /// <summary>virDomainXMLFlags of libvirt-domain.h; a CPU is not expanded on POWER, so 4 changes nothing.</summary>
    private const uint Secure = 1, Inactive = 2, UpdateCpu = 4, Migratable = 8;

    /// <summary>virDomainDefineFlags.</summary>
    private const uint Validate = 1;

    /// <summary>virDomainModificationImpact.</summary>
    private const uint Live = 1, Config = 2;

    /// <summary>virDomainVcpuFlags.</summary>
    private const uint MaximumVcpus = 4, GuestVcpus = 8;

    public override async ValueTask<DomainDefineXmlReturn> DomainDefineXmlAsync(
        DomainDefineXmlArgs args, CallContext context) =>
        new(await DefineAsync(args.Xml, flags: 0, context));

    public override async ValueTask<DomainDefineXmlFlagsReturn> DomainDefineXmlFlagsAsync(
        DomainDefineXmlFlagsArgs args, CallContext context) =>
        new(await DefineAsync(args.Xml, args.Flags, context));

    public override ValueTask<DomainGetXmlDescReturn> DomainGetXmlDescAsync(DomainGetXmlDescArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Secure | Inactive | UpdateCpu | Migratable, "virDomainGetXMLDesc");
        var actor = domains.Find(args.Domain);
        var secrets = (args.Flags & Secure) != 0;
        if (secrets && context.IsReadOnly)
            throw new VmException(ErrorCode.OperationDenied, "virDomainGetXMLDesc with secure flag");
        return new(new DomainGetXmlDescReturn(actor.ReadXml((args.Flags & Inactive) != 0, secrets)));
    }

    public override ValueTask DomainUndefineAsync(DomainUndefineArgs args, CallContext context) =>
        UndefineAsync(args.Domain);

    public override ValueTask DomainUndefineFlagsAsync(DomainUndefineFlagsArgs args, CallContext context)
    {
        // Saved state, snapshots, checkpoints, NVRAM and TPM, each to be removed or kept.
        Flags.Check(args.Flags, (1 << 7) - 1, "virDomainUndefineFlags");
        return UndefineAsync(args.Domain);
    }

    public override async ValueTask<DomainRenameReturn> DomainRenameAsync(DomainRenameArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainRename");
        if (args.NewName is not { Length: > 0 } name)
            throw new VmException(ErrorCode.InvalidArgument, "new_name in virDomainRename must not be empty");
        if (name.Contains('/', StringComparison.Ordinal) || name.Any(char.IsControl))
            throw new VmException(ErrorCode.XmlError, $"name {Quoted(name)} cannot contain '/' or control characters");
        await domains.Registry.RenameAsync(domains.Find(args.Domain), name);
        return new(0);
    }

    public override ValueTask<DomainGetAutostartReturn> DomainGetAutostartAsync(
        DomainGetAutostartArgs args, CallContext context) =>
        new(new DomainGetAutostartReturn(domains.Find(args.Domain).State.Autostart ? 1 : 0));

    public override async ValueTask DomainSetAutostartAsync(DomainSetAutostartArgs args, CallContext context) =>
        await ChangeAsync(domains.Find(args.Domain), new ConfigurationChange.SetAutostart(args.Autostart != 0));

    public override ValueTask<DomainGetMaxMemoryReturn> DomainGetMaxMemoryAsync(
        DomainGetMaxMemoryArgs args, CallContext context) =>
        new(new DomainGetMaxMemoryReturn((domains.Find(args.Domain).Snapshot.Outline?.Memory ?? 0) >> 10));

    public override ValueTask<DomainGetMaxVcpusReturn> DomainGetMaxVcpusAsync(
        DomainGetMaxVcpusArgs args, CallContext context) =>
        new(new DomainGetMaxVcpusReturn((int)(domains.Find(args.Domain).Snapshot.Outline?.MaximumVcpus ?? 0)));

    public override ValueTask<DomainGetVcpusFlagsReturn> DomainGetVcpusFlagsAsync(
        DomainGetVcpusFlagsArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Live | Config | MaximumVcpus | GuestVcpus, "virDomainGetVcpusFlags");
        if ((args.Flags & GuestVcpus) != 0)
            throw new VmException(ErrorCode.OperationUnsupported, "The agent in the guest is not asked for its CPUs yet.");
        var outline = OutlineOf(domains.Find(args.Domain), args.Flags);
        return new(new DomainGetVcpusFlagsReturn(
            (int)((args.Flags & MaximumVcpus) != 0 ? outline.MaximumVcpus : outline.Vcpus)));
    }

    public override ValueTask<DomainGetVcpusReturn> DomainGetVcpusAsync(DomainGetVcpusArgs args, CallContext context)
    {
        var actor = domains.FindActive(args.Domain);
        var vcpus = VcpuThreads.Of(actor.State.Pid);
        var shown = Math.Clamp(args.MaxInfo, 0, vcpus.Length);
        var maps = ImmutableArray.CreateBuilder<byte>();
        foreach (var vcpu in vcpus.Take(shown)) maps.AddRange(vcpu.MayRunOn(Math.Max(0, args.MapLength)));
        return new(new DomainGetVcpusReturn(
            [.. vcpus.Take(shown).Select(vcpu => new RemoteVcpu(vcpu.Number, 1, vcpu.Nanoseconds, vcpu.Cpu))],
            maps.DrainToImmutable()));
    }

    public override ValueTask<DomainGetSecurityLabelReturn> DomainGetSecurityLabelAsync(
        DomainGetSecurityLabelArgs args, CallContext context)
    {
        domains.Find(args.Domain);
        return new(new DomainGetSecurityLabelReturn("", 0));
    }

    public override ValueTask<DomainGetSecurityLabelListReturn> DomainGetSecurityLabelListAsync(
        DomainGetSecurityLabelListArgs args, CallContext context)
    {
        domains.Find(args.Domain);
        return new(new DomainGetSecurityLabelListReturn([], 0));
    }

    public override async ValueTask DomainSetMetadataAsync(DomainSetMetadataArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Live | Config, "virDomainSetMetadata");
        await ChangeAsync(domains.Find(args.Domain), new ConfigurationChange.Edit(EditOf(args), (EditScope)args.Flags));
    }

    public override ValueTask<DomainGetMetadataReturn> DomainGetMetadataAsync(
        DomainGetMetadataArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Live | Config, "virDomainGetMetadata");
        var actor = domains.Find(args.Domain);
        OutlineOf(actor, args.Flags);
        var definition = DefinitionText.Read(actor.ReadXml(inactive: (args.Flags & Config) != 0, secrets: true));
        var found = (MetadataKind)args.Type switch
        {
            MetadataKind.Description => definition.Description,
            MetadataKind.Title => definition.Title,
            MetadataKind.Element => MetadataText.Find(definition, args.Uri ?? ""),
            _ => throw new VmException(ErrorCode.InvalidArgument, $"unknown metadata type {args.Type}"),
        };
        return found is null
            ? throw new VmException(ErrorCode.NoDomainMetadata, "Requested metadata element is not present")
            : new(new DomainGetMetadataReturn(found));
    }

    public override async ValueTask DomainSetLifecycleActionAsync(
        DomainSetLifecycleActionArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Live | Config, "virDomainSetLifecycleAction");
        if (args.Type > (uint)EndKind.Crash || args.Action > (uint)LifecycleAction.CoredumpRestart)
            throw new VmException(ErrorCode.InvalidArgument, $"invalid lifecycle type {args.Type} or action {args.Action}");
        var edit = new DefinitionEdit.EndActionOf((EndKind)args.Type, (LifecycleAction)args.Action);
        await ChangeAsync(domains.Find(args.Domain), new ConfigurationChange.Edit(edit, (EditScope)args.Flags));
    }

    private async ValueTask<RemoteDomain> DefineAsync(string xml, uint flags, CallContext context)
    {
        Flags.Check(flags, Validate, "virDomainDefineXMLFlags");
        var definition = DocumentReader.Read(xml, validate: (flags & Validate) != 0);
        return DomainDirectory.Name(await domains.Registry.DefineAsync(definition, context.Cancellation));
    }

    private async ValueTask UndefineAsync(RemoteDomain domain) =>
        await ChangeAsync(domains.Find(domain), new ConfigurationChange.Undefine());

    private static Task ChangeAsync(DomainActor actor, ConfigurationChange change) =>
        actor.AskAsync(id => new Input.Configure(id, change));

    private static DefinitionEdit EditOf(DomainSetMetadataArgs args) => (MetadataKind)args.Type switch
    {
        MetadataKind.Description => new DefinitionEdit.Description(args.Metadata),
        MetadataKind.Title when args.Metadata?.Contains('\n', StringComparison.Ordinal) == true =>
            throw new VmException(ErrorCode.InvalidArgument, "metadata title can't contain newlines"),
        MetadataKind.Title => new DefinitionEdit.Title(args.Metadata),
        MetadataKind.Element when args.Uri is { Length: > 0 } uri => new DefinitionEdit.Metadata(
            uri, args.Metadata is null ? null : MetadataText.Of(args.Metadata, args.Key ?? "", uri).OrThrow()),
        MetadataKind.Element => throw new VmException(ErrorCode.InvalidArgument, "metadata of a program needs a URI"),
        _ => throw new VmException(ErrorCode.InvalidArgument, $"unknown metadata type {args.Type}"),
    };

    /// <summary>The outline of the definition that the flags name.</summary>
    private static DefinitionOutline OutlineOf(DomainActor actor, uint flags)
    {
        var snapshot = actor.Snapshot;
        if ((flags & Live) != 0 && !snapshot.State.Active)
            throw new VmException(ErrorCode.OperationInvalid, "domain is not running");
        if ((flags & Config) != 0 && !snapshot.State.Persistent)
            throw new VmException(ErrorCode.OperationInvalid, "transient domains do not have any persistent config");
        return ((flags & Config) != 0 ? snapshot.Stored : snapshot.Outline)
            ?? throw new VmException(ErrorCode.OperationInvalid, "The domain has no such definition now; ask again.");
    }

    private static string Quoted(string name) => $"'{string.Concat(name.Select(c => char.IsControl(c) ? '?' : c))}'";
}
