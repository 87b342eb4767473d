using PowerVirt.Power.Hosts.Topology;

namespace PowerVirt.Power.Tests.Hosts.Topology;

public class NodeSummaryTests
{
    [Fact]
    public void Every_thread_of_a_host_counts() =>
        Assert.Equal(new NodeSummary(64, 2, 1, 8, 4), Of(Texts.Of(nodes: 2, coresPerNode: 8, threads: 4)));

    [Fact]
    public void Idle_threads_of_a_subcore_count_as_running_guests()
    {
        var summary = Of(Texts.Of(2, 5, 8, cpu => cpu % 8 == 0), threadsPerSubcore: 8);
        Assert.Equal(new NodeSummary(80, 2, 1, 5, 8), summary);
        Assert.Equal(80, summary.MaximumCpus);
    }

    [Fact]
    public void A_core_in_two_subcores_has_the_threads_of_both() =>
        Assert.Equal(new NodeSummary(80, 2, 1, 5, 8), Of(Texts.Of(2, 5, 8, cpu => cpu % 4 == 0), threadsPerSubcore: 4));

    [Fact]
    public void Threads_of_a_core_whose_first_one_is_off_are_off() =>
        Assert.Equal(72, Of(Texts.Of(2, 5, 8, cpu => cpu % 8 == 0 && cpu != 16), threadsPerSubcore: 8).Cpus);

    [Fact]
    public void One_thread_too_many_and_there_are_no_subcores()
    {
        var summary = Of(Texts.Of(2, 5, 8, cpu => cpu % 8 == 0 || cpu == 3), threadsPerSubcore: 8);
        Assert.Equal(11, summary.Cpus);
        Assert.Equal(80, summary.MaximumCpus);
    }

    [Fact]
    public void Where_nodes_differ_the_product_is_still_the_number_of_cpus()
    {
        var texts = Texts.Of(2, 4, 2);
        texts["cpu/present"] = "0-12";
        texts["cpu/online"] = "0-12";
        Assert.Equal(new NodeSummary(13, 1, 1, 13, 1), Of(texts));
    }

    [Fact]
    public void A_kernel_without_nodes_has_one()
    {
        var texts = new Texts { ["cpu/present"] = "0-3", ["cpu/online"] = "0-3" };
        foreach (var cpu in (int[])[0, 1, 2, 3]) texts[$"cpu/cpu{cpu}/topology/core_id"] = $"{cpu}";
        Assert.Equal(new NodeSummary(4, 1, 1, 4, 1), Of(texts));
    }

    private static NodeSummary Of(Texts texts, int threadsPerSubcore = 0) =>
        NodeSummary.Of(TopologyReader.Read(texts), threadsPerSubcore);
}
