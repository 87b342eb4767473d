using static PowerVirt.Power.Tests.Samples;

namespace PowerVirt.Power.Tests;

public class QemuCpuFactsTests
{
    [Fact]
    public void Levels_are_those_of_the_cpus_that_qemu_knows()
    {
        Assert.Equal(CompatLevels.Power10, Qemu72.Levels[^1]);
        Assert.Equal(CompatLevels.Power11, Qemu100.Levels[^1]);
        Assert.False(Qemu72.ComparesLevelsAsNumbers);
        Assert.True(Qemu100.ComparesLevelsAsNumbers);
    }

    [Fact]
    public void Default_cpu_is_shown_by_libvirts_name()
    {
        Assert.Equal("POWER9", Qemu72.DefaultModel);
        var unnamed = QemuCpuFacts.FromModels([new("power8_v2.0")], "power8_v2.0-powerpc64-cpu", true, false);
        Assert.Equal("POWER8", unnamed.DefaultModel);
        var g3 = QemuCpuFacts.FromModels([new("g3", "750_v3.1-powerpc-cpu")], "750_v3.1-powerpc-cpu", false, false);
        Assert.Equal("g3", g3.DefaultModel);
    }

    [Fact]
    public void Under_kvm_the_default_is_the_host_under_its_familys_name()
    {
        var models = QemuCpuFacts.FromModels(
            [new("POWER8", "power8_v2.0-powerpc64-cpu"), new("POWER9", "host-powerpc64-cpu"), new("host")],
            "host-powerpc64-cpu", maxCpuCompat: true, cpuCompat: false);
        Assert.Equal("POWER9", models.DefaultModel);
        Assert.True(models.MeansHost("power9"));
        Assert.True(models.MeansHost("host"));
        Assert.False(models.MeansHost("POWER8"));
    }

    [Fact]
    public void Recording_is_retold_for_another_host()
    {
        var there = Qemu72.OnHost(Host("power8"));
        Assert.True(there.MeansHost("POWER8"));
        Assert.Equal("POWER8", there.DefaultModel);
        var elsewhere = there.OnHost(Host("power9"));
        Assert.False(elsewhere.MeansHost("POWER8"));
        Assert.True(elsewhere.MeansHost("POWER9"));
        Assert.False(elsewhere.OnHost(Host("x86_64")).MeansHost("host"));
    }

    [Fact]
    public void Qemu_that_lists_neither_types_nor_defaults_still_tells_its_levels()
    {
        var qemu26 = QemuCpuFacts.FromModels(
            [new("POWER8"), new("POWER7"), new("host")], null, maxCpuCompat: false, cpuCompat: true);
        Assert.Null(qemu26.DefaultModel);
        Assert.Equal(CompatLevels.Power8, qemu26.Levels[^1]);
        var compat = Decide("power9", RequestedCpu.HostModel("power8"), qemu: qemu26).Is<CpuDecision.Compat>();
        Assert.Equal(new CpuLine("host,compat=power8"), compat.Line);
    }
}
