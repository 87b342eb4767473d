using PowerVirt.Conformance.Cases;
using PowerVirt.Conformance.Guests;
using PowerVirt.Power.Hosts.Topology;

namespace PowerVirt.Conformance.Kinds;

/// <summary>A recorded host and how libvirt counts its CPUs, or what it calls them.</summary>
internal sealed class HostCpus : IConformanceKind
{
    public string Name => "hostcpu";

    public Verdict Run(ConformanceCase given)
    {
        var listing = CpuListing.Read(File.ReadAllText(given.Input()));
        var actual = given.Inputs == 1 ? listing.Signature : Describe(given, listing);
        var expected = File.ReadAllText(given.Expected()).Trim();
        return Verdict.Of(expected == actual ? null : $"expected '{expected}', got '{actual}'");
    }

    private static string Describe(ConformanceCase given, CpuListing listing)
    {
        var topology = TopologyReader.Read(new FolderTexts(given.Input(1)));
        var subcore = given.Argument("threads_per_subcore")?.GetInt32() ?? 0;
        var node = NodeSummary.Of(topology, subcore);
        return $"CPUs: {node.Cpus}/{node.MaximumCpus}, MHz: {listing.Megahertz}, Nodes: {node.Nodes}, " +
            $"Sockets: {node.Sockets}, Cores: {node.Cores}, Threads: {node.Threads}";
    }
}
