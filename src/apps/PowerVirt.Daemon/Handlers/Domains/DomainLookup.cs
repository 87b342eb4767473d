using System.Collections.Immutable;
using PowerVirt.Daemon.Answers;
using PowerVirt.Engine.Statistics;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Daemon.Handlers.Domains;

/// <summary>Finds domains, lists them and says how they are; answers from snapshots and waits for no guest.</summary>
internal sealed class DomainLookup(DomainDirectory domains) : UnsupportedDomainLookup<CallContext>
{
    public override Answer<DomainLookupByIdReturn> DomainLookupByIdAsync(DomainLookupByIdArgs args, CallContext context) =>
        new(new DomainLookupByIdReturn(DomainDirectory.Name(domains.Find(args.Id))));

    public override Answer<DomainLookupByNameReturn> DomainLookupByNameAsync(
        DomainLookupByNameArgs args, CallContext context) =>
        new(new DomainLookupByNameReturn(DomainDirectory.Name(domains.Find(args.Name))));

    public override Answer<DomainLookupByUuidReturn> DomainLookupByUuidAsync(
        DomainLookupByUuidArgs args, CallContext context) =>
        new(new DomainLookupByUuidReturn(DomainDirectory.Name(domains.Find(args.Uuid))));

    public override Answer<ConnectListAllDomainsReturn> ConnectListAllDomainsAsync(
        ConnectListAllDomainsArgs args, CallContext context)
    {
        Flags.Check(args.Flags, DomainFilter.Known, "virConnectListAllDomains");
        var found = domains.Registry.All.Where(actor => DomainFilter.Lets(args.Flags, actor.State))
            .Select(DomainDirectory.Name).ToImmutableArray();
        return new(new ConnectListAllDomainsReturn(args.WantsResults != 0 ? found : [], (uint)found.Length));
    }

    public override Answer<ConnectListDefinedDomainsReturn> ConnectListDefinedDomainsAsync(
        ConnectListDefinedDomainsArgs args, CallContext context) =>
        new(new ConnectListDefinedDomainsReturn(
            [.. domains.Registry.All.Where(actor => !actor.State.Active).Take(Math.Max(0, args.MaxNames))
                .Select(actor => actor.Identity.Name)]));

    public override Answer<ConnectNumOfDefinedDomainsReturn> ConnectNumOfDefinedDomainsAsync(CallContext context) =>
        new(new ConnectNumOfDefinedDomainsReturn(domains.Registry.All.Count(actor => !actor.State.Active)));

    public override Answer<ConnectListDomainsReturn> ConnectListDomainsAsync(
        ConnectListDomainsArgs args, CallContext context) =>
        new(new ConnectListDomainsReturn(
            [.. domains.Registry.All.Select(actor => actor.State.Id).OfType<int>().Take(Math.Max(0, args.MaxIds))]));

    public override Answer<ConnectNumOfDomainsReturn> ConnectNumOfDomainsAsync(CallContext context) =>
        new(new ConnectNumOfDomainsReturn(domains.Registry.All.Count(actor => actor.State.Id is not null)));

    public override Answer<DomainGetStateReturn> DomainGetStateAsync(DomainGetStateArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainGetState");
        var status = domains.Find(args.Domain).State.Status;
        return new(new DomainGetStateReturn((int)status.State, status.Reason));
    }

    public override Answer<DomainGetInfoReturn> DomainGetInfoAsync(DomainGetInfoArgs args, CallContext context)
    {
        var snapshot = domains.Find(args.Domain).Snapshot;
        var outline = snapshot.Outline;
        return new(new DomainGetInfoReturn(
            (uint)snapshot.State.Status.State,
            (outline?.Memory ?? 0) >> 10,
            (outline?.CurrentMemory ?? 0) >> 10,
            outline?.Vcpus ?? 0,
            snapshot.State.Pid is { } pid ? ProcessNumbers.Cpu(pid)?.Total ?? 0 : 0));
    }

    public override Answer<DomainGetOsTypeReturn> DomainGetOsTypeAsync(DomainGetOsTypeArgs args, CallContext context)
    {
        domains.Find(args.Domain);
        return new(new DomainGetOsTypeReturn("hvm"));
    }

    public override Answer<DomainIsActiveReturn> DomainIsActiveAsync(DomainIsActiveArgs args, CallContext context) =>
        new(new DomainIsActiveReturn(domains.Find(args.Domain).State.Active ? 1 : 0));

    public override Answer<DomainIsPersistentReturn> DomainIsPersistentAsync(
        DomainIsPersistentArgs args, CallContext context) =>
        new(new DomainIsPersistentReturn(domains.Find(args.Domain).State.Persistent ? 1 : 0));

    /// <remarks>Whether the stored definition has changed while the guest ran.</remarks>
    public override Answer<DomainIsUpdatedReturn> DomainIsUpdatedAsync(DomainIsUpdatedArgs args, CallContext context)
    {
        domains.Find(args.Domain);
        return new(new DomainIsUpdatedReturn(0));
    }

    public override Answer<DomainGetMessagesReturn> DomainGetMessagesAsync(
        DomainGetMessagesArgs args, CallContext context)
    {
        domains.Find(args.Domain);
        return new(new DomainGetMessagesReturn([]));
    }
}
