using System.Text;
using PowerVirt.Host.Probe;
using PowerVirt.Power.Hosts;
using PowerVirt.Testing;

namespace PowerVirt.Host.Tests.Probe;

public class HostProbeTests
{
    /// <summary>Hosts as they were found; see the recordings beside the expected file.</summary>
    [Fact]
    public void Recorded_hosts_are_what_they_were()
    {
        var text = new StringBuilder();
        foreach (var host in Directory.EnumerateDirectories(Repository.PathOf("golden/hosts"))
            .Order(StringComparer.Ordinal))
            text.Append($"== {Path.GetFileName(host)}\n{HostFactsFile.Format(HostProbe.Read(host))}\n");
        GoldenFile.Check("host-facts.txt", text.ToString());
    }

    [Fact]
    public void This_host_is_read_without_fault()
    {
        var facts = HostProbe.Read();
        Assert.Equal(Environment.ProcessorCount, facts.LogicalCpus);
        Assert.True(facts.MemoryBytes > 1 << 20);
        Assert.Equal(Environment.SystemPageSize, facts.PageSizeBytes);
        Assert.NotEmpty(facts.KernelRelease);
    }

    [Fact]
    public void An_empty_tree_is_a_host_that_says_nothing()
    {
        var root = Directory.CreateTempSubdirectory("pv").FullName;
        Assert.False(HostProbe.Read(root).Cpu.Kvm.Works);
        Directory.Delete(root);
    }
}
