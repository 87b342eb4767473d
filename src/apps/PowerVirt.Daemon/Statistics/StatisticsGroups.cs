using System.Collections.Immutable;
using System.Globalization;
using PowerVirt.Engine;
using PowerVirt.Engine.Statistics;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Daemon.Statistics;

/// <summary>Says what was measured of a guest in libvirt's names, group by group.</summary>
/// <remarks>Source: https://libvirt.org/html/libvirt-libvirt-domain.html, virConnectGetAllDomainStats.</remarks>
internal static class StatisticsGroups
{
    /// <summary>virDomainStatsTypes.</summary>
    public const uint State = 1, Cpu = 2, Balloon = 4, Vcpu = 8, Interface = 16, Block = 32, Perf = 64, IoThread = 128,
        Memory = 256, DirtyRate = 512, Vm = 1024;

    public const uint All = 2 * Vm - 1;

    /// <summary>Groups that QEMU's monitor is asked for.</summary>
    public const uint OfMonitor = Balloon | Vcpu | Block | IoThread;

    public static ImmutableArray<TypedParameter> Of(uint groups, DomainSnapshot snapshot, GuestStatistics measured)
    {
        var list = new ParameterList();
        if ((groups & State) != 0) AddState(list, snapshot);
        if ((groups & Cpu) != 0) AddCpu(list, measured);
        if ((groups & Balloon) != 0) AddBalloon(list, snapshot, measured.Balloon);
        if ((groups & Vcpu) != 0) AddVcpus(list, snapshot, measured);
        if ((groups & Interface) != 0) AddInterfaces(list, snapshot, measured);
        if ((groups & Block) != 0) AddBlocks(list, snapshot, measured);
        if ((groups & IoThread) != 0) AddIoThreads(list, measured);
        if (measured.Stale) list.Add("powervirt.stale", true);
        return list.Take();
    }

    private static void AddState(ParameterList list, DomainSnapshot snapshot)
    {
        list.Add("state.state", (int)snapshot.State.Status.State);
        list.Add("state.reason", snapshot.State.Status.Reason);
    }

    private static void AddCpu(ParameterList list, GuestStatistics measured)
    {
        if (measured.Cpu is not { } cpu) return;
        list.Add("cpu.time", cpu.Total);
        list.Add("cpu.user", cpu.User);
        list.Add("cpu.system", cpu.System);
    }

    private static void AddBalloon(ParameterList list, DomainSnapshot snapshot, BalloonStatistics? balloon)
    {
        list.Add("balloon.current", (balloon?.Current ?? snapshot.Outline?.CurrentMemory ?? 0) >> 10);
        list.Add("balloon.maximum", (snapshot.Outline?.Memory ?? 0) >> 10);
        if (balloon is null) return;
        list.Add("balloon.swap_in", balloon.SwapIn >> 10);
        list.Add("balloon.swap_out", balloon.SwapOut >> 10);
        list.Add("balloon.major_fault", balloon.MajorFaults);
        list.Add("balloon.minor_fault", balloon.MinorFaults);
        list.Add("balloon.unused", balloon.Unused >> 10);
        list.Add("balloon.available", balloon.Available >> 10);
        list.Add("balloon.rss", balloon.Resident >> 10);
        list.Add("balloon.usable", balloon.Usable >> 10);
        list.Add("balloon.last-update", balloon.LastUpdate);
        list.Add("balloon.disk_caches", balloon.DiskCaches >> 10);
        list.Add("balloon.hugetlb_pgalloc", balloon.HugetlbAllocated);
        list.Add("balloon.hugetlb_pgfail", balloon.HugetlbFailed);
    }

    private static void AddVcpus(ParameterList list, DomainSnapshot snapshot, GuestStatistics measured)
    {
        list.Add("vcpu.current", snapshot.Outline?.Vcpus ?? 0);
        list.Add("vcpu.maximum", snapshot.Outline?.MaximumVcpus ?? 0);
        foreach (var vcpu in measured.Vcpus)
        {
            // virVcpuState: running.
            list.Add(Name("vcpu", vcpu.Index, "state"), 1);
            list.Add(Name("vcpu", vcpu.Index, "time"), vcpu.Time);
            list.Add(Name("vcpu", vcpu.Index, "delay"), vcpu.Delay);
        }
    }

    private static void AddInterfaces(ParameterList list, DomainSnapshot snapshot, GuestStatistics measured)
    {
        // All are counted; one that QEMU alone carries has no device on the host that could be read.
        var interfaces = snapshot.Outline?.Interfaces ?? [];
        list.Add("net.count", (uint)interfaces.Length);
        for (var index = 0; index < interfaces.Length; index++)
        {
            if (measured.Interfaces.FirstOrDefault(found => found.Name == interfaces[index].Target) is not { } device)
                continue;
            list.Add(Name("net", index, "name"), device.Name);
            Add("rx", device.Received, index);
            Add("tx", device.Sent, index);
        }

        void Add(string way, Traffic traffic, int index)
        {
            list.Add(Name("net", index, $"{way}.bytes"), traffic.Bytes);
            list.Add(Name("net", index, $"{way}.pkts"), traffic.Packets);
            list.Add(Name("net", index, $"{way}.errs"), traffic.Errors);
            list.Add(Name("net", index, $"{way}.drop"), traffic.Dropped);
        }
    }

    private static void AddBlocks(ParameterList list, DomainSnapshot snapshot, GuestStatistics measured)
    {
        var disks = snapshot.Outline?.Disks ?? [];
        var blocks = measured.Blocks.IsEmpty && !disks.IsEmpty
            ? [.. disks.Select(disk => new BlockStatistics(disk.Target, disk.Source) { Image = disk.Image })]
            : measured.Blocks;
        list.Add("block.count", (uint)blocks.Length);
        for (var index = 0; index < blocks.Length; index++)
        {
            var block = blocks[index];
            list.Add(Name("block", index, "name"), block.Target);
            list.Add(Name("block", index, "path"), block.Source);
            if (block.Image is { } image) list.Add(Name("block", index, "backingIndex"), image);
            if (!measured.Blocks.IsEmpty)
            {
                Add("rd", block.Read, index);
                Add("wr", block.Written, index);
                list.Add(Name("block", index, "fl.reqs"), block.Flushed.Requests);
                list.Add(Name("block", index, "fl.times"), block.Flushed.Time);
            }

            list.Add(Name("block", index, "allocation"), block.Allocation);
            list.Add(Name("block", index, "capacity"), block.Capacity);
            list.Add(Name("block", index, "physical"), block.Physical);
        }

        void Add(string way, BlockWork work, int index)
        {
            list.Add(Name("block", index, $"{way}.reqs"), work.Requests);
            list.Add(Name("block", index, $"{way}.bytes"), work.Bytes);
            list.Add(Name("block", index, $"{way}.times"), work.Time);
        }
    }

    private static void AddIoThreads(ParameterList list, GuestStatistics measured)
    {
        if (measured.IoThreads.IsEmpty) return;
        list.Add("iothread.count", (uint)measured.IoThreads.Length);
        foreach (var thread in measured.IoThreads)
        {
            var number = thread.Name.Replace("iothread", "", StringComparison.Ordinal);
            list.Add($"iothread.{number}.poll-max-ns", thread.PollMaximum);
            list.Add($"iothread.{number}.poll-grow", (uint)thread.PollGrow);
            list.Add($"iothread.{number}.poll-shrink", (uint)thread.PollShrink);
        }
    }

    private static string Name(string group, int index, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{group}.{index}.{what}");
}
