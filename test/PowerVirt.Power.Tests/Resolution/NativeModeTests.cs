using static PowerVirt.Power.Tests.Samples;

namespace PowerVirt.Power.Tests.Resolution;

public class NativeModeTests
{
    [Theory]
    [InlineData("power8", "POWER8 (architected)")]
    [InlineData("power9", "POWER9 (architected)")]
    [InlineData("power10-lpar", "POWER10 (architected)")]
    public void Host_model_without_a_level_is_the_hosts_own_cpu(string host, string seen)
    {
        var native = Decide(host, RequestedCpu.HostModel()).Is<CpuDecision.Native>();
        Assert.Equal(new CpuLine("host"), native.Line);
        Assert.Equal(seen, native.Guest!.CpuName);
        Assert.Empty(native.Guest.Lost);
    }

    [Fact]
    public void No_cpu_element_gives_the_name_that_qemu_has_for_the_host()
    {
        Assert.Equal(new CpuLine("POWER8"), Decide("power8", RequestedCpu.None).Is<CpuDecision.Native>().Line);
        Assert.Equal(new CpuLine("POWER9"), Decide("power9", RequestedCpu.None).Is<CpuDecision.Native>().Line);
    }

    [Fact]
    public void Default_cpu_that_is_foreign_to_the_host_gives_way_to_the_hosts_own()
    {
        var decision = Resolve(Host("power8"), RequestedCpu.None, Accelerator.Kvm, Qemu72);
        var native = decision.Is<CpuDecision.Native>();
        Assert.Equal(new CpuLine("host"), native.Line);
        Assert.Contains("POWER9, is foreign to this host (POWER8)", native.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Qemu_that_calls_a_name_its_host_is_believed_more_than_the_host_facts()
    {
        var decision = Resolve(Host("power8"), RequestedCpu.None, Accelerator.Kvm, Qemu72.OnHost(Host("power9")));
        var native = decision.Is<CpuDecision.Native>();
        Assert.Equal(new CpuLine("POWER9"), native.Line);
        Assert.Null(native.Guest);
        Assert.Contains("By its PVR the host is a POWER8", native.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Host_in_compat_mode_gives_its_guests_no_more_than_it_has_itself()
    {
        RequestedCpu[] native =
            [RequestedCpu.HostPassthrough, RequestedCpu.HostModel(), RequestedCpu.None, RequestedCpu.Maximum];
        foreach (var cpu in native)
        {
            var held = Decide("power10-lpar-power9", cpu).Is<CpuDecision.Compat>();
            Assert.Equal(new CpuLine("host", "power9"), held.Line);
            Assert.Equal("POWER9 (architected)", held.Guest!.CpuName);
        }
    }

    [Fact]
    public void Unknown_cpu_still_runs_native_mode_without_a_prediction()
    {
        var host = Host("power9") with { Pvr = new Pvr(0x00990100), Raw = null, Effective = null };
        var native = Resolve(host, RequestedCpu.HostPassthrough, Accelerator.Kvm, Qemu72).Is<CpuDecision.Native>();
        Assert.Equal(new CpuLine("host"), native.Line);
        Assert.Null(native.Guest);
    }

    [Fact]
    public void Kvm_pr_leaves_the_guest_in_raw_mode() =>
        Assert.Equal("POWER9 (raw)",
            Decide("power9-pr", RequestedCpu.HostPassthrough).Is<CpuDecision.Native>().Guest!.CpuName);

    [Theory]
    [InlineData("x86_64", "x86_64")]
    [InlineData("power10", "bare-metal POWER10")]
    [InlineData("power9-lpar", "PowerVM")]
    public void Host_without_kvm_is_refused_with_its_reason_and_never_emulated_instead(string host, string reason)
    {
        var refused = Decide(host, RequestedCpu.None).Is<CpuDecision.Refused>();
        Assert.Equal(CpuFault.Unsupported, refused.Fault);
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Contains("--virt-type qemu", refused.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Qemu_older_than_the_host_is_warned_of() =>
        Assert.Contains("does not list the host's CPU, a POWER11",
            Decide("power11-lpar", RequestedCpu.None).Is<CpuDecision.Native>().Caution, StringComparison.Ordinal);

    [Fact]
    public void Powernv_is_refused_under_kvm()
    {
        var qemu = Qemu72.OnHost(Host("power9"));
        var decision = Resolve(Host("power9"), RequestedCpu.None, Accelerator.Kvm, qemu, "powernv9");
        Assert.Contains("powernv", decision.Is<CpuDecision.Refused>().Message, StringComparison.Ordinal);
    }
}
