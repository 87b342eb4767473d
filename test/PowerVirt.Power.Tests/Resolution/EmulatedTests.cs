using PowerVirt.Power.Hosts;
using static PowerVirt.Power.Tests.Samples;

namespace PowerVirt.Power.Tests.Resolution;

public class EmulatedTests
{
    [Fact]
    public void Level_is_the_machines_default_cpu_held_to_it()
    {
        var compat = Decide("x86_64", RequestedCpu.HostModel("power8"), Accelerator.Tcg).Is<CpuDecision.Compat>();
        Assert.Equal(new CpuLine("POWER9", "power8"), compat.Line);
        Assert.Equal("POWER8 (architected)", compat.Guest!.CpuName);
    }

    [Fact]
    public void Same_document_runs_emulated_and_on_a_power_host()
    {
        var cpu = RequestedCpu.HostModel("power8");
        var emulated = Decide("x86_64", cpu, Accelerator.Tcg).Is<CpuDecision.Compat>();
        var real = Decide("power9", cpu).Is<CpuDecision.Compat>();
        Assert.Equal(real.Guest!.CpuName, emulated.Guest!.CpuName);
        Assert.Equal(real.Guest.LogicalPvr, emulated.Guest.LogicalPvr);
    }

    [Fact]
    public void Level_above_the_default_cpu_takes_the_oldest_cpu_that_reaches_it() =>
        Assert.Equal(new CpuLine("POWER10", "power10"),
            Decide("x86_64", RequestedCpu.HostModel("power10"), Accelerator.Tcg).Is<CpuDecision.Compat>().Line);

    [Fact]
    public void Level_that_qemu_does_not_know_is_refused() =>
        Assert.Equal("This QEMU does not know compat level power11; the newest it knows is power10.",
            Decide("x86_64", RequestedCpu.HostModel("power11"), Accelerator.Tcg).Is<CpuDecision.Refused>().Message);

    [Fact]
    public void Default_cpu_is_named()
    {
        Assert.Equal(new CpuLine("POWER9"),
            Decide("x86_64", RequestedCpu.None, Accelerator.Tcg).Is<CpuDecision.Model>().Line);
        Assert.Equal(new CpuLine("POWER9"),
            Decide("x86_64", RequestedCpu.HostModel(), Accelerator.Tcg).Is<CpuDecision.Model>().Line);
    }

    [Fact]
    public void Machine_without_a_default_cpu_leaves_the_choice_to_qemu()
    {
        var qemu = QemuCpuFacts.FromModels([new("g3")], defaultCpuType: null, maxCpuCompat: false, cpuCompat: false);
        var decision = Resolve(Host("x86_64"), RequestedCpu.None, Accelerator.Tcg, qemu, "g3beige");
        Assert.Equal(new CpuLine(null), decision.Is<CpuDecision.Model>().Line);
    }

    [Fact]
    public void Host_passthrough_is_refused_and_host_model_is_offered()
    {
        var refused = Decide("x86_64", RequestedCpu.HostPassthrough, Accelerator.Tcg).Is<CpuDecision.Refused>();
        Assert.Equal(CpuFault.Unsupported, refused.Fault);
        Assert.Contains("mode='host-model'", refused.Remedy, StringComparison.Ordinal);
        Assert.Equal(
            "unsupported configuration: CPU mode 'host-passthrough' for ppc64le qemu domain on x86_64 host " +
            "is not supported by hypervisor",
            refused.LibvirtMessage);
    }

    [Fact]
    public void Maximum_needs_a_qemu_that_has_one_for_pseries()
    {
        Decide("x86_64", RequestedCpu.Maximum, Accelerator.Tcg).Is<CpuDecision.Refused>();
        var old = Qemu72 with { Models = Qemu72.Models.Add(new QemuCpuModel("max", "7400_v2.9-powerpc64-cpu")) };
        Decide("x86_64", RequestedCpu.Maximum, Accelerator.Tcg, old).Is<CpuDecision.Refused>();
        var able = Qemu72 with { Models = Qemu72.Models.Add(new QemuCpuModel("max", "power10_v2.0-powerpc64-cpu")) };
        Assert.Equal(new CpuLine("max"),
            Decide("x86_64", RequestedCpu.Maximum, Accelerator.Tcg, able).Is<CpuDecision.Model>().Line);
    }

    [Theory]
    [InlineData(CpuFallback.Allow, "cannot translate CPU model POWER11 to a model supported by hypervisor")]
    [InlineData(CpuFallback.Forbid, "CPU model POWER11 is not supported by hypervisor")]
    public void Model_that_qemu_does_not_know_is_refused_in_libvirts_words(CpuFallback fallback, string words)
    {
        var cpu = RequestedCpu.Custom("POWER11") with { Fallback = fallback };
        var refused = Decide("x86_64", cpu, Accelerator.Tcg).Is<CpuDecision.Refused>();
        Assert.Equal($"unsupported configuration: {words}", refused.LibvirtMessage);
    }

    [Theory]
    [InlineData("POWER7", "POWER7")]
    [InlineData("POWER8_v1.0", "POWER8")]
    [InlineData("970mp", "970mp")]
    public void Model_is_given_by_the_name_that_qemu_takes(string model, string name) =>
        Assert.Equal(new CpuLine(name),
            Decide("x86_64", RequestedCpu.Custom(model), Accelerator.Tcg).Is<CpuDecision.Model>().Line);

    [Fact]
    public void Freescale_cpu_is_refused_on_pseries_and_given_to_its_own_machine_by_qemus_name()
    {
        var cpu = RequestedCpu.Custom("POWERPC_e5500");
        Assert.Contains("ppce500", Decide("x86_64", cpu, Accelerator.Tcg).Is<CpuDecision.Refused>().Remedy,
            StringComparison.Ordinal);
        var decision = CpuResolution.Resolve(
            Host("x86_64"), cpu, Accelerator.Tcg, Qemu72, Architecture.Ppc64, MachineKinds.Of("ppce500"));
        Assert.Equal(new CpuLine("e5500"), decision.Is<CpuDecision.Model>().Line);
    }

    [Fact]
    public void Every_power7_may_agree_to_power7_plus_and_linux_takes_power7()
    {
        var guest = Decide("x86_64", RequestedCpu.Custom("POWER7"), Accelerator.Tcg).Is<CpuDecision.Model>().Guest!;
        Assert.Equal(CompatLevels.Power7Plus, guest.Ceiling);
        Assert.Equal(CompatLevels.Power7.LogicalPvr, guest.LogicalPvr);
    }

    [Fact]
    public void Host_does_not_matter_to_an_emulated_guest()
    {
        foreach (var host in NamedHosts.All)
        {
            foreach (var level in CompatLevels.All)
                Assert.Equal(Decide("x86_64", RequestedCpu.HostModel(level.Name), Accelerator.Tcg),
                    Decide(host.Name, RequestedCpu.HostModel(level.Name), Accelerator.Tcg));
        }
    }
}
