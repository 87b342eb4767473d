using System.Collections.Immutable;
using System.Globalization;
using PowerVirt.Daemon.Answers;
using PowerVirt.Daemon.Hosts;
using PowerVirt.Domain;
using PowerVirt.Host.Probe;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Host;

namespace PowerVirt.Daemon.Handlers.Hosts;

/// <summary>Says what the host's CPUs and memory are used for.</summary>
internal sealed class HostResourcesCalls : UnsupportedHostResources<CallContext>
{
    /// <summary>VIR_NODE_CPU_STATS_ALL_CPUS and VIR_NODE_MEMORY_STATS_ALL_CELLS of libvirt-host.h.</summary>
    private const int All = -1;

    /// <summary>Nanoseconds of the kernel's USER_HZ.</summary>
    private const ulong Tick = 10_000_000;

    public override Answer<NodeGetFreeMemoryReturn> NodeGetFreeMemoryAsync(CallContext context) =>
        new(new NodeGetFreeMemoryReturn(ThisHost.Memory().GetValueOrDefault("MemFree") << 10));

    public override Answer<NodeGetCellsFreeMemoryReturn> NodeGetCellsFreeMemoryAsync(
        NodeGetCellsFreeMemoryArgs args, CallContext context)
    {
        var nodes = ThisHost.Topology.Nodes;
        if (args.FirstCell < 0 || args.FirstCell >= nodes.Length)
        {
            throw new VmException(ErrorCode.InvalidArgument,
                $"There is no NUMA node {args.FirstCell}; there are {nodes.Length}.");
        }

        return new(new NodeGetCellsFreeMemoryReturn(
        [
            .. nodes.Skip(args.FirstCell).Take(Math.Max(0, args.MaxCells))
                .Select(node => ThisHost.MemoryOf(node.Id).GetValueOrDefault("MemFree") << 10),
        ]));
    }

    public override Answer<NodeGetCpuStatsReturn> NodeGetCpuStatsAsync(NodeGetCpuStatsArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virNodeGetCPUStats");
        var ticks = ThisHost.TicksOf(args.CpuNumber == All ? null : args.CpuNumber)
            ?? throw new VmException(ErrorCode.InvalidArgument, $"Invalid cpuNum {args.CpuNumber}");
        ImmutableArray<NodeStatistic> all =
        [
            new("kernel", (ticks[2] + ticks[5] + ticks[6]) * Tick), new("user", (ticks[0] + ticks[1]) * Tick),
            new("idle", ticks[3] * Tick), new("iowait", ticks[4] * Tick),
        ];
        return new(new NodeGetCpuStatsReturn(Room.For(args.ParameterCount, all), all.Length));
    }

    public override Answer<NodeGetMemoryStatsReturn> NodeGetMemoryStatsAsync(
        NodeGetMemoryStatsArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virNodeGetMemoryStats");
        var memory = args.Cell == All ? ThisHost.Memory() : ThisHost.MemoryOf(args.Cell);
        if (memory.Count == 0) throw new VmException(ErrorCode.InvalidArgument, $"There is no NUMA node {args.Cell}.");
        var names = args.Cell == All
            ? [("total", "MemTotal"), ("free", "MemFree"), ("buffers", "Buffers"), ("cached", "Cached")]
            : new[] { ("total", "MemTotal"), ("free", "MemFree") };
        ImmutableArray<NodeStatistic> all =
            [.. names.Select(name => new NodeStatistic(name.Item1, memory.GetValueOrDefault(name.Item2)))];
        return new(new NodeGetMemoryStatsReturn(Room.For(args.ParameterCount, all), all.Length));
    }

    public override Answer<NodeGetCpuMapReturn> NodeGetCpuMapAsync(NodeGetCpuMapArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virNodeGetCPUMap");
        var cpus = ThisHost.Topology.Cpus;
        var count = ThisHost.CpuCount;
        var map = new byte[(count + 7) / 8];
        foreach (var cpu in cpus.Where(cpu => cpu.Online)) map[cpu.Id / 8] |= (byte)(1 << (cpu.Id % 8));
        var online = args.WantsOnline != 0 ? (uint)cpus.Count(cpu => cpu.Online) : 0;
        return new(new NodeGetCpuMapReturn(args.WantsMap != 0 ? [.. map] : [], online, count));
    }

    public override Answer<NodeGetMemoryParametersReturn> NodeGetMemoryParametersAsync(
        NodeGetMemoryParametersArgs args, CallContext context) => new(new NodeGetMemoryParametersReturn([], 0));

    public override Answer<NodeGetFreePagesReturn> NodeGetFreePagesAsync(NodeGetFreePagesArgs args, CallContext context)
    {
        Flags.Check(args.Flags, 0, "virNodeGetFreePages");
        var nodes = ThisHost.Topology.Nodes;
        var counts = ImmutableArray.CreateBuilder<ulong>();
        foreach (var node in nodes.Skip(Math.Max(0, args.FirstCell)).Take((int)Math.Min(args.CellCount, 1024)))
            foreach (var size in args.Pages) counts.Add(FreePages(node.Id, size));
        return new(new NodeGetFreePagesReturn(counts.DrainToImmutable()));
    }

    private static ulong FreePages(int node, uint kilobytes)
    {
        if (kilobytes == Environment.SystemPageSize / 1024)
            return ThisHost.MemoryOf(node).GetValueOrDefault("MemFree") / kilobytes;
        var path = string.Create(CultureInfo.InvariantCulture,
            $"node/node{node}/hugepages/hugepages-{kilobytes}kB/free_hugepages");
        return ulong.TryParse(new HostFiles("/sys/devices/system").Text(path).Trim(), out var free)
            ? free
            : throw new VmException(ErrorCode.OperationFailed, $"page size {kilobytes} is not available on node {node}");
    }
}
