using PowerVirt.Domain.Capabilities;
using PowerVirt.Power.Hosts;
using PowerVirt.Power.Hosts.Topology;

namespace PowerVirt.Qemu.HostCapabilities;

/// <summary>Says what a host is, in the terms of its capabilities.</summary>
public static class HostDescriptions
{
    /// <param name="facts">What the host is.</param>
    /// <param name="topology">Its CPUs and nodes.</param>
    /// <param name="hasIommu">Whether its devices can be given to guests: whether the kernel has IOMMU groups.</param>
    public static HostDescription Of(HostFacts facts, HostTopology topology, bool hasIommu)
    {
        var subcore = facts.SubcoresPerCore > 1 ? facts.ThreadsPerSubcore : 0;
        var summary = topology.Cpus.IsEmpty ? null : NodeSummary.Of(topology, subcore);
        var cpu = new HostCpuDescription(facts.Cpu.Architecture.Name)
        {
            Model = facts.Cpu.Effective?.Name,
            Vendor = facts.Cpu.Effective is null ? null : "IBM",
            Topology = summary is null ? null
                : new HostCpuTopology((uint)summary.Sockets, 1, 1, (uint)summary.Cores, (uint)summary.Threads),
            PageSizes = [.. PageSizes(facts, topology)],
        };
        return new HostDescription(cpu)
        {
            HasIommu = hasIommu,
            Cells = [.. topology.Nodes.Select(node => Cell(node, facts.PageSizeBytes / 1024))],
        };
    }

    private static IEnumerable<ulong> PageSizes(HostFacts facts, HostTopology topology) =>
        topology.Nodes.SelectMany(node => node.HugePages).Select(pool => (ulong)pool.SizeKib)
            .Append((ulong)facts.PageSizeBytes / 1024).Distinct().Order();

    private static HostCell Cell(HostNode node, int pageKib)
    {
        var huge = node.HugePages.Sum(pool => pool.SizeKib * pool.Count);
        return new HostCell((uint)node.Id)
        {
            MemoryKib = node.MemoryBytes == 0 ? null : (ulong)node.MemoryBytes / 1024,
            // Memory set aside for huge pages is no longer there in small ones.
            Pages = node.MemoryBytes == 0 ? [] :
            [
                ((ulong)pageKib, (ulong)Math.Max(0, ((node.MemoryBytes / 1024) - huge) / pageKib)),
                .. node.HugePages.Select(pool => ((ulong)pool.SizeKib, (ulong)pool.Count)),
            ],
            Distances = [.. node.Distances.Select(distance => ((uint)distance.Node, (uint)distance.Value))],
            Cpus = [.. node.Cpus.Select(Cpu)],
        };
    }

    private static HostCellCpu Cpu(LogicalCpu cpu) => !cpu.Online ? new HostCellCpu((uint)cpu.Id) : new HostCellCpu((uint)cpu.Id)
    {
        Socket = (uint)cpu.Socket,
        Die = (uint)cpu.Die,
        Cluster = (uint)cpu.Cluster,
        Core = (uint)cpu.Core,
        Siblings = CpuSet.Format(cpu.Siblings),
    };
}
