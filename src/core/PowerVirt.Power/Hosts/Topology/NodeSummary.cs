using System.Collections.Immutable;

namespace PowerVirt.Power.Hosts.Topology;

/// <summary>
/// libvirt's <c>virNodeInfo</c>: the host's CPUs in six numbers, for clients that multiply them. Where nodes or sockets
/// differ from each other it gives the greatest; where the product would not be the number of CPUs, one node with one
/// socket with as many cores of one thread.
/// </summary>
/// <param name="Cpus">CPUs that run something: those online, and idle threads of subcores that are in use.</param>
/// <param name="Nodes">NUMA nodes.</param>
/// <param name="Sockets">Sockets for each node.</param>
/// <param name="Cores">Cores for each socket.</param>
/// <param name="Threads">Threads for each core.</param>
public sealed record NodeSummary(int Cpus, int Nodes, int Sockets, int Cores, int Threads)
{
    /// <summary>All CPUs that there are, as clients reckon it.</summary>
    public int MaximumCpus => Nodes * Sockets * Cores * Threads;

    /// <param name="topology">The host's CPUs.</param>
    /// <param name="threadsPerSubcore">What KVM says of a core's parts; 0 on hosts where it says nothing.</param>
    public static NodeSummary Of(HostTopology topology, int threadsPerSubcore)
    {
        // Somebody who switches single threads on or off leaves no subcores to speak of.
        var subcore = topology.HasOnlySubcorePrimaries(threadsPerSubcore) ? threadsPerSubcore : 0;
        var parts = topology.Nodes.Select(node => Part.Of(node.Cpus, subcore)).ToArray();
        if (parts.Sum(part => part.Cpus) == 0) parts = [Part.Of(topology.Cpus, subcore)];

        var summary = new NodeSummary(
            parts.Sum(part => part.Cpus),
            parts.Length,
            parts.Max(part => part.Sockets),
            parts.Max(part => part.Cores),
            parts.Max(part => part.Threads));
        var all = summary.Cpus + parts.Sum(part => part.Offline);
        return summary.MaximumCpus == all ? summary : new NodeSummary(summary.Cpus, 1, 1, all, 1);
    }

    private sealed record Part(int Cpus, int Offline, int Sockets, int Cores, int Threads)
    {
        public static Part Of(ImmutableArray<LogicalCpu> cpus, int subcore)
        {
            var online = cpus.Where(cpu => cpu.Online).ToArray();
            var primaries = online.Select(cpu => cpu.Id).ToHashSet();
            var idle = subcore == 0 ? 0 : cpus.Count(cpu => !cpu.Online && primaries.Contains(cpu.Id - cpu.Id % subcore));
            var cores = online.GroupBy(cpu => cpu.Socket, (_, socket) => socket.Select(cpu => cpu.Core).Distinct().Count());
            var threads = online.Select(cpu => cpu.Siblings.Count).DefaultIfEmpty().Max();
            return new Part(
                online.Length + idle,
                cpus.Length - online.Length - idle,
                online.DistinctBy(cpu => cpu.Socket).Count(),
                cores.DefaultIfEmpty().Max(),
                // The kernel lists siblings that are online: of a core in subcores, one thread for each of them.
                threads * Math.Max(1, subcore));
        }
    }
}
