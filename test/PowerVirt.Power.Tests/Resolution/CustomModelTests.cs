using PowerVirt.Power.Hosts;
using static PowerVirt.Power.Tests.Samples;

namespace PowerVirt.Power.Tests.Resolution;

public class CustomModelTests
{
    [Fact]
    public void Hosts_own_generation_by_name_is_native() =>
        Assert.Equal(new CpuLine("POWER9"),
            Decide("power9", RequestedCpu.Custom("POWER9")).Is<CpuDecision.Native>().Line);

    [Theory]
    [InlineData("POWER8_v1.0")]
    [InlineData("power8")]
    [InlineData("power8e")]
    public void Names_with_a_revision_fold_into_the_generation(string model) =>
        Assert.Equal("POWER8", Decide("power8", RequestedCpu.Custom(model)).Is<CpuDecision.Native>().Line.Cpu);

    [Fact]
    public void Older_cpu_under_kvm_is_refused_and_the_compat_mode_is_named()
    {
        var refused = Decide("power9", RequestedCpu.Custom("POWER8")).Is<CpuDecision.Refused>();
        Assert.Equal(CpuFault.Incompatible, refused.Fault);
        Assert.Equal("The guest asks for a POWER8 CPU, but KVM on this host (POWER9) runs no CPU but the host's own.",
            refused.Message);
        Assert.Equal("Use compat mode: <cpu mode='host-model'><model>power8</model></cpu>.", refused.Remedy);
        Assert.Equal("the CPU is incompatible with host CPU: host CPU model does not match required CPU model POWER8",
            refused.LibvirtMessage);
    }

    [Theory]
    [InlineData(CpuMatch.Exact, CpuFallback.Allow)]
    [InlineData(CpuMatch.Exact, CpuFallback.Forbid)]
    [InlineData(CpuMatch.Strict, CpuFallback.Allow)]
    public void Neither_match_nor_fallback_lets_a_foreign_cpu_start(CpuMatch match, CpuFallback fallback) =>
        Decide("power9", RequestedCpu.Custom("POWER8", match) with { Fallback = fallback }).Is<CpuDecision.Refused>();

    [Fact]
    public void At_least_an_older_cpu_is_the_hosts_own() =>
        Assert.Equal(new CpuLine("host"),
            Decide("power9", RequestedCpu.Custom("POWER8", CpuMatch.Minimum)).Is<CpuDecision.Native>().Line);

    [Fact]
    public void At_least_a_newer_cpu_is_refused() =>
        Assert.Equal("The guest asks for a POWER10 CPU, but this host (POWER9) reaches power9 only.",
            Decide("power9", RequestedCpu.Custom("POWER10", CpuMatch.Minimum)).Is<CpuDecision.Refused>().Message);

    [Fact]
    public void Compat_mode_that_the_host_cannot_give_is_not_recommended()
    {
        var refused = Decide("power9-nested", RequestedCpu.Custom("POWER8")).Is<CpuDecision.Refused>();
        Assert.DoesNotContain("<model>", refused.Remedy, StringComparison.Ordinal);
        Assert.Contains("host-passthrough", refused.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_model_recommended_in_a_refusal_is_accepted()
    {
        var recommended = 0;
        foreach (var host in NamedHosts.All.Where(host => host.Facts.Cpu.Kvm.Kind is not (KvmKind.None or KvmKind.Pr)))
        {
            foreach (var cpu in Generations.All.Select(generation => RequestedCpu.Custom(generation.Name)))
            {
                if (Decide(host.Name, cpu, qemu: Qemu100) is not CpuDecision.Refused { Remedy: var remedy }) continue;
                if (remedy.Split("<model>") is not [_, var rest]) continue;
                Decide(host.Name, RequestedCpu.HostModel(rest.Split('<')[0]), qemu: Qemu100).Is<CpuDecision.Compat>();
                recommended++;
            }
        }

        Assert.True(recommended > 20);
    }

    [Theory]
    [InlineData("power10-lpar-power9", "POWER10")]
    [InlineData("power10-lpar-power9", "POWER9")]
    public void Host_in_compat_mode_runs_neither_its_chip_nor_its_mode_by_name(string host, string model) =>
        Assert.Contains("<model>power9</model>",
            Decide(host, RequestedCpu.Custom(model)).Is<CpuDecision.Refused>().Remedy, StringComparison.Ordinal);

    [Fact]
    public void Kvm_pr_imitates_older_cpus_that_qemu_knows()
    {
        var model = Decide("power9-pr", RequestedCpu.Custom("POWER8")).Is<CpuDecision.Model>();
        Assert.Equal(new CpuLine("POWER8"), model.Line);
        Assert.Equal("POWER8 (raw)", model.Guest!.CpuName);
        Decide("power9-pr", RequestedCpu.Custom("POWER6")).Is<CpuDecision.Refused>();
        Decide("power9-pr", RequestedCpu.HostModel("power8")).Is<CpuDecision.Refused>();
    }

    [Fact]
    public void Wrong_vendor_is_refused_under_kvm()
    {
        Decide("power9", RequestedCpu.Custom("POWER9") with { Vendor = "IBM" }).Is<CpuDecision.Native>();
        var intel = RequestedCpu.Custom("POWER9") with { Vendor = "Intel" };
        var refused = Decide("power9", intel).Is<CpuDecision.Refused>();
        Assert.EndsWith("host CPU vendor does not match required CPU vendor Intel", refused.LibvirtMessage,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Level_or_model_on_an_unknown_cpu_is_refused_with_its_pvr()
    {
        var host = Host("power9") with { Pvr = new Pvr(0x00990100), Raw = null, Effective = null };
        var decision = CpuResolution.Resolve(
            host, RequestedCpu.HostModel("power8"), Accelerator.Kvm, Qemu72, Architecture.Ppc64Le, MachineKind.Pseries);
        Assert.Contains("0x00990100", decision.Is<CpuDecision.Refused>().Message, StringComparison.Ordinal);
    }
}
