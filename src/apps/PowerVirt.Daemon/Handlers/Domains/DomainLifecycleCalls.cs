using PowerVirt.Daemon.Answers;
using PowerVirt.Daemon.Handlers.Agents;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine;
using PowerVirt.Qemu.Qmp;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Daemon.Handlers.Domains;

/// <summary>Starts and ends guests and all that lies between.</summary>
internal sealed class DomainLifecycleCalls(DomainDirectory domains, AgentQuestions agents)
    : UnsupportedDomainLifecycle<CallContext>
{
    /// <summary>virDomainCreateFlags of libvirt-domain.h.</summary>
    private const uint Paused = 1, AutoDestroy = 2, BypassCache = 4, ForceBoot = 8, Validate = 16, ResetNvram = 32;

    /// <summary>virDomainDestroyFlags.</summary>
    private const uint Graceful = 1, RemoveLogs = 2;

    public override async ValueTask DomainCreateAsync(DomainCreateArgs args, CallContext context) =>
        await StartAsync(args.Domain, flags: 0, context);

    public override async Answer<DomainCreateWithFlagsReturn> DomainCreateWithFlagsAsync(
        DomainCreateWithFlagsArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Paused | AutoDestroy | BypassCache | ForceBoot | ResetNvram, "virDomainCreateWithFlags");
        return new(DomainDirectory.Name(await StartAsync(args.Domain, args.Flags, context)));
    }

    public override async Answer<DomainCreateXmlReturn> DomainCreateXmlAsync(
        DomainCreateXmlArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Paused | AutoDestroy | Validate | ResetNvram, "virDomainCreateXML");
        var definition = DocumentReader.Read(args.Xml, (args.Flags & Validate) != 0);
        var ends = (args.Flags & AutoDestroy) != 0;
        var actor = await domains.Registry.CreateAsync(definition, (args.Flags & Paused) != 0, ends,
            origin: context.Id);
        if (ends) ClientGuests.EndWith(context.Connection, actor);
        return new(DomainDirectory.Name(actor));
    }

    public override async ValueTask DomainDestroyAsync(DomainDestroyArgs args, CallContext context) =>
        await domains.Find(args.Domain).AskAsync(id => new Input.Destroy(id), context.Id);

    public override async ValueTask DomainDestroyFlagsAsync(DomainDestroyFlagsArgs args, CallContext context)
    {
        Flags.Check(args.Flags, Graceful | RemoveLogs, "virDomainDestroyFlags");
        await domains.Find(args.Domain).AskAsync(id => new Input.Destroy(id, (args.Flags & Graceful) != 0), context.Id);
    }

    public override async ValueTask DomainShutdownAsync(DomainShutdownArgs args, CallContext context) =>
        await domains.Find(args.Domain).AskAsync(id => new Input.Shutdown(id), context.Id);

    public override async ValueTask DomainShutdownFlagsAsync(DomainShutdownFlagsArgs args, CallContext context)
    {
        var by = EndRequests.Of(args.Flags);
        await domains.Find(args.Domain).AskAsync(id => new Input.Shutdown(id) { By = by }, context.Id);
    }

    public override async ValueTask DomainRebootAsync(DomainRebootArgs args, CallContext context)
    {
        var by = EndRequests.Of(args.Flags);
        await domains.Find(args.Domain).AskAsync(id => new Input.Reboot(id, by), context.Id);
    }

    public override async ValueTask DomainResetAsync(DomainResetArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainReset");
        await domains.Find(args.Domain).AskAsync(id => new Input.Reset(id), context.Id);
    }

    public override async ValueTask DomainSuspendAsync(DomainSuspendArgs args, CallContext context) =>
        await domains.Find(args.Domain).AskAsync(id => new Input.Suspend(id), context.Id);

    public override async ValueTask DomainResumeAsync(DomainResumeArgs args, CallContext context) =>
        await domains.Find(args.Domain).AskAsync(id => new Input.Resume(id), context.Id);

    public override async ValueTask DomainInjectNmiAsync(DomainInjectNmiArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainInjectNMI");
        await domains.Find(args.Domain).AskAsync(id => new Input.InjectNmi(id), context.Id);
    }

    public override async ValueTask DomainPmSuspendForDurationAsync(
        DomainPmSuspendForDurationArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainPMSuspendForDuration");
        if (args.Duration != 0)
            throw new VmException(ErrorCode.ArgumentUnsupported, "Duration not supported. Use 0 for now");
        // virNodeSuspendTarget.
        var command = args.Target switch
        {
            0 => "guest-suspend-ram",
            1 => "guest-suspend-disk",
            2 => "guest-suspend-hybrid",
            _ => throw new VmException(ErrorCode.InvalidArgument, $"Unknown suspend target: {args.Target}"),
        };
        await agents.AskAsync(
            args.Domain, new QmpCommand(command), AgentQuestions.Usual, answers: false, context.Cancellation);
    }

    public override async ValueTask DomainPmWakeupAsync(DomainPmWakeupArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainPMWakeup");
        if (domains.FindActive(args.Domain).Guest is { } guest)
            await guest.AskAsync(new QmpCommand("system_wakeup"), context.Cancellation);
    }

    private async Task<DomainActor> StartAsync(RemoteDomain domain, uint flags, CallContext context)
    {
        var actor = domains.Find(domain);
        var ends = (flags & AutoDestroy) != 0;
        await actor.AskAsync(id => new Input.Start(id, (flags & Paused) != 0) { AutoDestroy = ends }, context.Id);
        if (ends) ClientGuests.EndWith(context.Connection, actor);
        return actor;
    }
}
