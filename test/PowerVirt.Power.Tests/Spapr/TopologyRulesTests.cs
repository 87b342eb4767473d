using System.Collections.Immutable;
using PowerVirt.Power.Spapr;

namespace PowerVirt.Power.Tests.Spapr;

public class TopologyRulesTests
{
    [Theory]
    [InlineData("power9", 16, 8, "power9")]
    [InlineData("power8", 8, 8, "power8")]
    [InlineData("power8", 4, 4, "power7")]
    [InlineData("power10-lpar", 1, 1, "power10")]
    public void Whole_cores_of_possible_threads_are_fine(string host, int vcpus, int threads, string level) =>
        Assert.Empty(Check(vcpus, threads, level, Accelerator.Kvm, host));

    [Theory]
    [InlineData(3, 3, "threads='2'")]
    [InlineData(16, 16, "threads='8'")]
    [InlineData(0, 0, "threads='1'")]
    [InlineData(6, 6, "threads='4'")]
    public void Impossible_number_of_threads_is_refused_with_a_possible_one(int vcpus, int threads, string remedy) =>
        Assert.Contains(Check(vcpus, threads, "power9", Accelerator.Kvm, "power9"),
            problem => problem.Remedy.Contains(remedy, StringComparison.Ordinal));

    [Fact]
    public void Half_a_core_is_refused_with_the_next_whole_number() =>
        Assert.Equal("Take 8 vcpus, or fewer threads per core.",
            Assert.Single(Check(5, 4, "power9", Accelerator.Kvm, "power9")).Remedy);

    [Fact]
    public void Level_limits_the_threads() =>
        Assert.Equal("A core has 4 threads at most in power7 mode; 8 are asked for.",
            Assert.Single(Check(8, 8, "power7", Accelerator.Kvm, "power8")).Message);

    [Fact]
    public void Qemus_emulation_limits_the_threads()
    {
        Assert.Contains("emulates 1 thread", Assert.Single(Check(8, 2, "power9", Accelerator.Tcg, "x86_64")).Message,
            StringComparison.Ordinal);
        Assert.Empty(
            TopologyRules.Check(8, 8, CompatLevels.Power9, Accelerator.Tcg, Samples.Qemu100, Samples.Facts("x86_64")));
    }

    [Fact]
    public void Split_power8_core_has_fewer_threads()
    {
        var host = Samples.Facts("power8") with { SubcoresPerCore = 4 };
        var problem = Assert.Single(
            TopologyRules.Check(8, 8, CompatLevels.Power8, Accelerator.Kvm, Samples.Qemu72, host));
        Assert.Contains("has 2 threads (split into 4 subcores)", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Smt_on_a_power8_host_must_be_off_and_on_power9_need_not()
    {
        var power8 = Samples.Facts("power8") with { SmtOn = true };
        var problem = Assert.Single(
            TopologyRules.Check(1, 1, CompatLevels.Power8, Accelerator.Kvm, Samples.Qemu72, power8));
        Assert.Contains("ppc64_cpu --smt=off", problem.Remedy, StringComparison.Ordinal);
        var power9 = Samples.Facts("power9") with { SmtOn = true };
        Assert.Empty(TopologyRules.Check(1, 1, CompatLevels.Power8, Accelerator.Kvm, Samples.Qemu72, power9));
        Assert.Empty(TopologyRules.Check(1, 1, CompatLevels.Power8, Accelerator.Tcg, Samples.Qemu72, power8));
    }

    [Theory]
    [InlineData("pseries", 2, 2)]
    [InlineData("pseries-4.2", 2, 2)]
    [InlineData("pseries-10.0", 4, 4)]
    [InlineData("pseries-4.1", 2, 8)]
    [InlineData("pseries-2.12-sxxm", 1, 8)]
    [InlineData("pseries-rhel8.6.0", 2, null)]
    [InlineData("powernv9", 2, null)]
    public void Vsmt_follows_the_machines_version(string machine, int threads, int? vsmt) =>
        Assert.Equal(vsmt, TopologyRules.Vsmt(machine, threads));

    private static ImmutableArray<TopologyProblem> Check(
        int vcpus, int threads, string level, Accelerator accelerator, string host) => TopologyRules.Check(
        vcpus, threads, CompatLevels.All.First(each => each.Name == level), accelerator, Samples.Qemu72,
        Samples.Facts(host));
}
