using System.Collections.Immutable;
using PowerVirt.Daemon.Answers;
using PowerVirt.Daemon.Handlers.Domains;
using PowerVirt.Daemon.Statistics;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Qemu.Qmp;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Daemon.Handlers.Agents;

/// <summary>Answers what only the agent in a guest knows, and has it do what only it can do.</summary>
internal sealed class GuestAgentCalls(DomainDirectory domains, AgentQuestions agents) : UnsupportedGuestAgent<CallContext>
{
    private const long NanosecondsOfSecond = 1_000_000_000;

    /// <summary>Flags of libvirt-domain.h: time from the clock chip, a hashed password, keys added and removed.</summary>
    private const uint SyncTime = 1, HashedPassword = 1, AppendKeys = 1, RemoveKeys = 2;

    /// <summary>virDomainInterfaceAddressesSource.</summary>
    private const uint FromLeases = 0, FromAgent = 1;

    public override async Answer<DomainGetHostnameReturn> DomainGetHostnameAsync(
        DomainGetHostnameArgs args, CallContext context)
    {
        // Where to look: leases of a network, or the agent.
        Flags.Check(args.Flags, 3, "virDomainGetHostname");
        return new(AgentReplies.Hostname(await AskAsync(args.Domain, AgentCommands.GetHostname, context)));
    }

    public override async ValueTask DomainFsTrimAsync(DomainFsTrimArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainFSTrim");
        if (args.MountPoint is not null)
            throw new VmException(ErrorCode.ArgumentUnsupported, "Specifying mount point is not supported for now");
        await AskAsync(args.Domain, AgentCommands.Trim(args.Minimum), context);
    }

    public override async Answer<DomainFsFreezeReturn> DomainFsFreezeAsync(
        DomainFsFreezeArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainFSFreeze");
        return new((int)AgentReplies.Number(await AskAsync(args.Domain, AgentCommands.Freeze(args.MountPoints), context)));
    }

    public override async Answer<DomainFsThawReturn> DomainFsThawAsync(DomainFsThawArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainFSThaw");
        return new((int)AgentReplies.Number(await AskAsync(args.Domain, AgentCommands.Thaw, context)));
    }

    public override async Answer<DomainGetTimeReturn> DomainGetTimeAsync(DomainGetTimeArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainGetTime");
        var time = AgentReplies.Number(await AskAsync(args.Domain, AgentCommands.GetTime, context));
        var (seconds, nanoseconds) = Math.DivRem(time, NanosecondsOfSecond);
        return new(seconds, (uint)nanoseconds);
    }

    public override async ValueTask DomainSetTimeAsync(DomainSetTimeArgs args, CallContext context)
    {
        Flags.Check(args.Flags, SyncTime, "virDomainSetTime");
        if (args.Seconds is < 0 or > long.MaxValue / NanosecondsOfSecond - 1 || args.Nanoseconds >= NanosecondsOfSecond)
            throw new VmException(ErrorCode.Overflow, $"Time '{args.Seconds}' is too big for guest agent");
        var time = (args.Flags & SyncTime) != 0 ? (long?)null : args.Seconds * NanosecondsOfSecond + args.Nanoseconds;
        await AskAsync(args.Domain, AgentCommands.SetTime(time), context);
    }

    public override async Answer<DomainGetFileSystemsReturn> DomainGetFileSystemsAsync(
        DomainGetFileSystemsArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainGetFSInfo");
        var all = await FileSystemsAsync(args.Domain, context);
        return new([.. all.Select(one => new RemoteFileSystem(one.MountPoint, one.Name, one.Type, one.Disks))], (uint)all.Length);
    }

    /// <remarks>No network is managed here yet, so that there are no leases.</remarks>
    public override async Answer<DomainInterfaceAddressesReturn> DomainInterfaceAddressesAsync(
        DomainInterfaceAddressesArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainInterfaceAddresses");
        switch (args.Source)
        {
            case FromLeases:
                domains.FindActive(args.Domain);
                return new([]);
            case FromAgent when context.IsReadOnly:
                throw new VmException(ErrorCode.OperationDenied, "read only access prevents virDomainInterfaceAddresses of the agent");
            case FromAgent:
                return new(AgentReplies.Interfaces(await AskAsync(args.Domain, AgentCommands.GetInterfaces, context)));
            default:
                throw new VmException(ErrorCode.ArgumentUnsupported,
                    $"Unsupported IP address data source {args.Source}", "Take the source agent.");
        }
    }

    public override async ValueTask DomainSetUserPasswordAsync(DomainSetUserPasswordArgs args, CallContext context)
    {
        Flags.Check(args.Flags, HashedPassword, "virDomainSetUserPassword");
        var command = AgentCommands.SetPassword(args.User ?? "", args.Password ?? "", (args.Flags & HashedPassword) != 0);
        await AskAsync(args.Domain, command, context);
    }

    public override async Answer<DomainGetGuestVcpusReturn> DomainGetGuestVcpusAsync(
        DomainGetGuestVcpusArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainGetGuestVcpus");
        var cpus = AgentReplies.Vcpus(await AskAsync(args.Domain, AgentCommands.GetVcpus, context));
        var list = new ParameterList();
        list.Add("vcpus", SetOf(cpus));
        list.Add("online", SetOf(cpus.Where(cpu => cpu.IsOnline)));
        list.Add("offlinable", SetOf(cpus.Where(cpu => cpu.CanOffline)));
        return new(list.Take());
    }

    public override async ValueTask DomainSetGuestVcpusAsync(DomainSetGuestVcpusArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainSetGuestVcpus");
        if (!NumberSet.TryParse(args.CpuMap, out var numbers) || numbers.IsEmpty)
            throw new VmException(ErrorCode.InvalidArgument, $"'{args.CpuMap}' is no set of CPUs", "Write it like 0-3,8.");
        await AskAsync(args.Domain, AgentCommands.SetVcpus(numbers.Numbers, args.State != 0), context);
    }

    public override async Answer<DomainGetGuestInfoReturn> DomainGetGuestInfoAsync(
        DomainGetGuestInfoArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainGetGuestInfo");
        Flags.Check(args.Types, GuestFacts.Known, "virDomainGetGuestInfo");
        var list = new ParameterList();
        await TellAsync(GuestFacts.Users, AgentCommands.GetUsers, reply => GuestFacts.AddUsers(list, reply));
        await TellAsync(GuestFacts.System, AgentCommands.GetSystem, reply => GuestFacts.AddSystem(list, reply));
        await TellAsync(GuestFacts.TimeZone, AgentCommands.GetTimeZone, reply => GuestFacts.AddTimeZone(list, reply));
        await TellAsync(GuestFacts.Hostname, AgentCommands.GetHostname,
            reply => list.Add("hostname", AgentReplies.Hostname(reply)));
        await TellAsync(GuestFacts.FileSystems, AgentCommands.GetFileSystems,
            reply => GuestFacts.AddFileSystems(list, AgentReplies.FileSystems(reply, LiveOf(args.Domain))));
        await TellAsync(GuestFacts.Interfaces, AgentCommands.GetInterfaces,
            reply => GuestFacts.AddInterfaces(list, AgentReplies.Interfaces(reply)));
        var all = list.Take();
        return new(all.Length <= RemoteLimits.DomainGuestInfoParams ? all : all[..RemoteLimits.DomainGuestInfoParams]);

        async Task TellAsync(uint group, QmpCommand command, Action<ReadOnlyMemory<byte>> tell)
        {
            if (args.Types != 0 && (args.Types & group) == 0) return;
            try
            {
                tell(await AskAsync(args.Domain, command, context));
            }
            catch (VmException refused) when (args.Types == 0 && refused.Problem.Code == ErrorCode.OperationFailed)
            {
                // Whoever asks for all gets what this agent can tell.
            }
        }
    }

    public override Answer<DomainAgentSetResponseTimeoutReturn> DomainAgentSetResponseTimeoutAsync(
        DomainAgentSetResponseTimeoutArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainAgentSetResponseTimeout");
        agents.SetTimeout(args.Domain, args.Timeout);
        return new(new DomainAgentSetResponseTimeoutReturn(0));
    }

    public override async Answer<DomainAuthorizedSshKeysGetReturn> DomainAuthorizedSshKeysGetAsync(
        DomainAuthorizedSshKeysGetArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainAuthorizedSSHKeysGet");
        return new(AgentReplies.SshKeys(await AskAsync(args.Domain, AgentCommands.GetSshKeys(args.User), context)));
    }

    public override async ValueTask DomainAuthorizedSshKeysSetAsync(
        DomainAuthorizedSshKeysSetArgs args, CallContext context)
    {
        Flags.Check(args.Flags, AppendKeys | RemoveKeys, "virDomainAuthorizedSSHKeysSet");
        var command = (args.Flags & RemoveKeys) != 0
            ? AgentCommands.RemoveSshKeys(args.User, args.Keys)
            : AgentCommands.AddSshKeys(args.User, args.Keys, replace: (args.Flags & AppendKeys) == 0);
        await AskAsync(args.Domain, command, context);
    }

    private Task<ReadOnlyMemory<byte>> AskAsync(RemoteDomain domain, QmpCommand command, CallContext context) =>
        agents.AskAsync(domain, command, context.Cancellation);

    private async Task<ImmutableArray<AgentFileSystem>> FileSystemsAsync(RemoteDomain domain, CallContext context) =>
        AgentReplies.FileSystems(await AskAsync(domain, AgentCommands.GetFileSystems, context), LiveOf(domain));

    private DomainDefinition LiveOf(RemoteDomain domain) =>
        DefinitionText.Read(domains.FindActive(domain).ReadXml(), live: true);

    private static string SetOf(IEnumerable<AgentVcpu> cpus) =>
        cpus.Aggregate(NumberSet.Empty, (set, cpu) => NumberSet.TryParse($"{cpu.Number}", out var one) ? set.Union(one) : set)
            .ToString();
}
