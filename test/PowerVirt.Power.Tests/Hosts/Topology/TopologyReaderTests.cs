using PowerVirt.Power.Hosts.Topology;

namespace PowerVirt.Power.Tests.Hosts.Topology;

public class TopologyReaderTests
{
    [Fact]
    public void A_node_has_memory_distances_and_huge_pages()
    {
        var texts = Texts.Of(2, 1, 2);
        texts["node/node1/meminfo"] = "Node 1 MemTotal:       268435456 kB\nNode 1 MemFree: 5 kB";
        texts["node/node1/distance"] = "40 10";
        texts["node/node1/hugepages/hugepages-16384kB/nr_hugepages"] = "32";
        texts["node/node1/hugepages/hugepages-2048kB/nr_hugepages"] = "0";
        var node = TopologyReader.Read(texts).Nodes[1];
        Assert.Equal(268435456L * 1024, node.MemoryBytes);
        Assert.Equal([new NodeDistance(0, 40), new NodeDistance(1, 10)], node.Distances);
        Assert.Equal([new PagePool(2048, 0), new PagePool(16384, 32)], node.HugePages);
    }

    [Fact]
    public void What_the_kernel_does_not_know_is_0()
    {
        var texts = new Texts { ["cpu/present"] = "0", ["cpu/online"] = "0", ["cpu/cpu0/topology/physical_package_id"] = "-1" };
        var cpu = Assert.Single(TopologyReader.Read(texts).Cpus);
        Assert.Equal(0, cpu.Socket);
        Assert.Equal([0], cpu.Siblings);
    }

    [Fact]
    public void An_empty_tree_is_a_host_without_cpus() => Assert.Empty(TopologyReader.Read(new Texts()).Cpus);

    [Theory]
    [InlineData("0-3,8,12-15", "0-3,8,12-15")]
    [InlineData("5", "5")]
    [InlineData("", "")]
    [InlineData("x,1-y,3", "3")]
    [InlineData("4-2,99999999,70000-70001", "")]
    public void A_set_of_cpus_is_read_within_bounds(string text, string expected) =>
        Assert.Equal(expected, CpuSet.Format(CpuSet.Parse(text)));
}
