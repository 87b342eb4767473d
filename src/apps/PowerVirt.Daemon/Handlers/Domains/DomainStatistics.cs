using System.Collections.Immutable;
using PowerVirt.Daemon.Answers;
using PowerVirt.Daemon.Definitions;
using PowerVirt.Daemon.Statistics;
using PowerVirt.Domain;
using PowerVirt.Engine;
using PowerVirt.Engine.Statistics;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Daemon.Handlers.Domains;

/// <summary>Says what guests have used; all are asked at once, and one that hangs delays nobody.</summary>
internal sealed class DomainStatistics(DomainDirectory domains) : UnsupportedDomainStatistics<CallContext>
{
    /// <summary>virConnectGetAllDomainStatsFlags above those of a list's filter.</summary>
    private const uint NoWait = 1u << 29, Backing = 1u << 30, EnforceStatistics = 1u << 31;

    /// <summary>virDomainMemoryStatTags.</summary>
    private const int SwapIn = 0, SwapOut = 1, MajorFault = 2, MinorFault = 3, Unused = 4, Available = 5, Actual = 6,
        Resident = 7, Usable = 8, LastUpdate = 9, DiskCaches = 10, HugetlbAllocated = 11, HugetlbFailed = 12;

    /// <summary>virDomainControlState.</summary>
    private const uint ControlOk = 0, ControlJob = 1, ControlOccupied = 2;

    /// <summary>What one guest may delay an answer that says itself how old it is.</summary>
    private static readonly TimeSpan ShortPatience = TimeSpan.FromMilliseconds(10);

    /// <summary>The same of a guest asked by its name that has told nothing yet.</summary>
    private static readonly TimeSpan FirstPatience = TimeSpan.FromMilliseconds(250);

    /// <summary>What a file system may delay an answer about a guest's disk.</summary>
    private static readonly TimeSpan FilePatience = TimeSpan.FromSeconds(5);

    public override async Answer<ConnectGetAllDomainStatsReturn> ConnectGetAllDomainStatsAsync(
        ConnectGetAllDomainStatsArgs args, CallContext context)
    {
        Flags.Check(
            args.Flags, DomainFilter.Known | NoWait | Backing | EnforceStatistics, "virConnectGetAllDomainStats");
        var groups = args.Statistics == 0 ? StatisticsGroups.All : args.Statistics;
        if ((args.Flags & EnforceStatistics) != 0 && (groups & ~StatisticsGroups.All) is not 0 and var unknown)
        {
            throw new VmException(
                ErrorCode.ArgumentUnsupported, $"Stats types bits 0x{unknown:x} are not supported by this daemon");
        }

        var chosen = args.Domains.IsEmpty
            ? domains.Registry.All.Where(actor => DomainFilter.Lets(args.Flags & DomainFilter.Known, actor.State))
            : args.Domains.Select(domains.Find);
        var named = args.Domains.Length == 1 && (args.Flags & NoWait) == 0;
        var measured = chosen.Select(actor =>
            MeasureAsync(actor, groups, named && !actor.Statistics.HasAnswer ? FirstPatience : ShortPatience)).ToArray();
        var answer = ImmutableArray.CreateBuilder<RemoteDomainStatistics>(measured.Length);
        foreach (var pending in measured) answer.Add(await pending);
        return new(answer.MoveToImmutable());
    }

    /// <remarks>
    /// A QEMU that hangs hides nothing that is not told with its age: what the guest said of itself has its time with it.
    /// </remarks>
    public override async Answer<DomainMemoryStatsReturn> DomainMemoryStatsAsync(
        DomainMemoryStatsArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainMemoryStats");
        var actor = domains.FindActive(args.Domain);
        var balloon = (await actor.Statistics.ReadAsync(StatisticsCache.Patience)).Balloon ?? new BalloonStatistics();
        (int Tag, ulong? Value)[] all =
        [
            (Actual, balloon.Current >> 10), (SwapIn, balloon.SwapIn >> 10), (SwapOut, balloon.SwapOut >> 10),
            (MajorFault, balloon.MajorFaults), (MinorFault, balloon.MinorFaults), (Unused, balloon.Unused >> 10),
            (Available, balloon.Available >> 10),
            (Usable, balloon.Usable >> 10), (LastUpdate, balloon.LastUpdate), (DiskCaches, balloon.DiskCaches >> 10),
            (HugetlbAllocated, balloon.HugetlbAllocated), (HugetlbFailed, balloon.HugetlbFailed),
            (Resident, balloon.Resident >> 10),
        ];
        return new(
        [
            .. all.Where(entry => entry.Value is not null).Take((int)Math.Min(args.MaxStatistics, 64))
                .Select(entry => new RemoteMemoryStatistic(entry.Tag, entry.Value!.Value)),
        ]);
    }

    public override async Answer<DomainBlockStatsReturn> DomainBlockStatsAsync(
        DomainBlockStatsArgs args, CallContext context)
    {
        var block = await BlockOf(args.Domain, args.Path);
        return new(
            (long)block.Read.Requests, (long)block.Read.Bytes, (long)block.Written.Requests, (long)block.Written.Bytes,
            -1);
    }

    public override async Answer<DomainBlockStatsFlagsReturn> DomainBlockStatsFlagsAsync(
        DomainBlockStatsFlagsArgs args, CallContext context)
    {
        // VIR_TYPED_PARAM_STRING_OKAY.
        Flags.Check(args.Flags, 4, "virDomainBlockStatsFlags");
        var block = await BlockOf(args.Domain, args.Path);
        var list = new ParameterList();
        list.Add("wr_bytes", (long)block.Written.Bytes);
        list.Add("wr_operations", (long)block.Written.Requests);
        list.Add("rd_bytes", (long)block.Read.Bytes);
        list.Add("rd_operations", (long)block.Read.Requests);
        list.Add("flush_operations", (long)block.Flushed.Requests);
        list.Add("wr_total_times", (long)block.Written.Time);
        list.Add("rd_total_times", (long)block.Read.Time);
        list.Add("flush_total_times", (long)block.Flushed.Time);
        var all = list.Take();
        return new(Room.For(args.ParameterCount, all), all.Length);
    }

    public override async Answer<DomainGetBlockInfoReturn> DomainGetBlockInfoAsync(
        DomainGetBlockInfoArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainGetBlockInfo");
        var actor = domains.Find(args.Domain);
        var disk = actor.Snapshot.Outline?.Disk(args.Path)
            ?? throw new VmException(ErrorCode.InvalidArgument, $"invalid path {args.Path} not assigned to domain",
                "`virsh domblklist` names the guest's disks.");
        if (disk.Source is not { } source)
        {
            throw new VmException(
                ErrorCode.InvalidArgument, $"disk '{args.Path}' does not currently have a source assigned",
                "Insert a medium: `virsh change-media`.");
        }

        // A hanging file system keeps this one call, for its time, and nobody else.
        var size = await Task.Run(() => ImageSize.Of(source)).WaitAsync(FilePatience, context.Cancellation);
        // What the host sees by itself is right whether QEMU answers or not.
        var measured = await (size is { Seen: > 0 }
            ? actor.Statistics.ReadAsync(StatisticsCache.Patience)
            : actor.Statistics.ReadFreshAsync());
        var block = measured.Stale ? null : measured.Blocks.FirstOrDefault(one => one.Target == disk.Target);
        return new(
            size?.Allocated ?? block?.Physical ?? 0,
            block?.Capacity ?? size?.Seen ?? 0,
            size?.Length ?? block?.Physical ?? 0);
    }

    public override async Answer<DomainInterfaceStatsReturn> DomainInterfaceStatsAsync(
        DomainInterfaceStatsArgs args, CallContext context)
    {
        var actor = domains.FindActive(args.Domain);
        var measured = await actor.Statistics.ReadAsync(ShortPatience, monitor: false);
        var known = actor.Snapshot.Outline?.Interface(args.Device)
            ?? throw new VmException(
                ErrorCode.InvalidArgument, $"invalid path, '{args.Device}' is not a known interface",
                "`virsh domiflist` names the guest's interfaces.");
        var device = measured.Interfaces.FirstOrDefault(one => one.Name == known.Target)
            ?? throw new VmException(ErrorCode.OperationInvalid,
                $"interface '{args.Device}' has no device on the host whose traffic could be counted");
        var (received, sent) = (device.Received, device.Sent);
        return new((long)received.Bytes, (long)received.Packets, (long)received.Errors, (long)received.Dropped,
            (long)sent.Bytes, (long)sent.Packets, (long)sent.Errors, (long)sent.Dropped);
    }

    public override async Answer<DomainGetCpuStatsReturn> DomainGetCpuStatsAsync(
        DomainGetCpuStatsArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 4, "virDomainGetCPUStats");
        if (args.FirstCpu >= 0)
        {
            throw new VmException(
                ErrorCode.OperationUnsupported, "What a guest used of each CPU of the host is not counted.",
                "Ask for the total.");
        }

        var measured = await domains.FindActive(args.Domain).Statistics.ReadAsync(ShortPatience, monitor: false);
        var list = new ParameterList();
        list.Add("cpu_time", measured.Cpu?.Total);
        list.Add("user_time", measured.Cpu?.User);
        list.Add("system_time", measured.Cpu?.System);
        var all = list.Take();
        return new(Room.For(args.ParameterCount, all), all.Length);
    }

    /// <remarks>A QEMU that nobody has asked since it hangs is asked now: else it would pass for a healthy one.</remarks>
    public override async Answer<DomainGetControlInfoReturn> DomainGetControlInfoAsync(
        DomainGetControlInfoArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainGetControlInfo");
        var actor = domains.FindActive(args.Domain);
        await actor.Statistics.ReadAsync(ShortPatience);
        var owes = (ulong)(actor.Guest?.Owes?.TotalMilliseconds ?? 0);
        return actor.State.Dumping is not null ? new(ControlJob, 0, owes)
            : actor.Guest is null or { Owes: not null } ? new(ControlOccupied, 0, owes)
            : new(ControlOk, 0, 0);
    }

    public override async Answer<DomainGetDiskErrorsReturn> DomainGetDiskErrorsAsync(
        DomainGetDiskErrorsArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virDomainGetDiskErrors");
        var actor = domains.FindActive(args.Domain);
        // Asked without room for any, it answers how many disks there are.
        if (args.MaxErrors == 0) return new([], actor.Snapshot.Outline?.Disks.Length ?? 0);
        var measured = await actor.Statistics.ReadFreshAsync();
        ImmutableArray<RemoteDiskError> failed =
        [
            .. measured.Blocks.Where(block => block.Fault is not null)
                .Select(block => new RemoteDiskError(block.Target, (int)block.Fault!)),
        ];
        return new(failed, failed.Length);
    }

    /// <summary>A guest that does not run has nothing to be waited for, and there may be thousands.</summary>
    private static ValueTask<RemoteDomainStatistics> MeasureAsync(DomainActor actor, uint groups, TimeSpan patience) =>
        actor.State.Active ? AskAsync(actor, groups, patience) : new(Told(actor, groups, GuestStatistics.None));

    private static async ValueTask<RemoteDomainStatistics> AskAsync(DomainActor actor, uint groups, TimeSpan patience) =>
        Told(actor, groups, await actor.Statistics.ReadAsync(patience, monitor: (groups & StatisticsGroups.OfMonitor) != 0));

    private static RemoteDomainStatistics Told(DomainActor actor, uint groups, GuestStatistics measured) =>
        new(DomainDirectory.Name(actor), StatisticsGroups.Of(groups, actor.Snapshot, measured));

    private async Task<BlockStatistics> BlockOf(RemoteDomain domain, string path)
    {
        var measured = await domains.FindActive(domain).Statistics.ReadFreshAsync();
        if (path.Length == 0) return measured.Blocks.Aggregate(new BlockStatistics("", null), Sum);
        return measured.Blocks.FirstOrDefault(block => block.Target == path || block.Source == path)
            ?? throw new VmException(ErrorCode.InvalidArgument, $"invalid path: {path}",
                "`virsh domblklist` names the guest's disks.");
    }

    /// <summary>Of all disks together.</summary>
    private static BlockStatistics Sum(BlockStatistics sum, BlockStatistics one) => sum with
    {
        Read = sum.Read.Plus(one.Read),
        Written = sum.Written.Plus(one.Written),
        Flushed = sum.Flushed.Plus(one.Flushed),
    };
}
