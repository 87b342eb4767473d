using PowerVirt.Power.Hosts;
using static PowerVirt.Power.Tests.Samples;

namespace PowerVirt.Power.Tests.Resolution;

public class CompatModeTests
{
    [Fact]
    public void Power8_guest_on_power9_host_is_held_by_the_machine_property()
    {
        var compat = Decide("power9", RequestedCpu.HostModel("power8")).Is<CpuDecision.Compat>();
        Assert.Equal(CompatForm.MachineProperty, compat.Form);
        Assert.Equal(new CpuLine("host", "power8"), compat.Line);
        Assert.Equal("POWER8 (architected)", compat.Guest!.CpuName);
        Assert.Equal(new Pvr(0x0f000004), compat.Guest.LogicalPvr);
        Assert.Equal(MmuMode.Hash, compat.Guest.Mmu);
        Assert.Equal(["the radix MMU, XIVE and ISA 3.0 instructions"], compat.Guest.Lost);
    }

    [Fact]
    public void Qemu_without_the_machine_property_is_told_by_the_cpu_property()
    {
        var compat = Decide("power9", RequestedCpu.HostModel("power8"), qemu: Qemu29).Is<CpuDecision.Compat>();
        Assert.Equal(CompatForm.CpuProperty, compat.Form);
        Assert.Equal(new CpuLine("host,compat=power8"), compat.Line);
    }

    [Fact]
    public void Qemu_with_neither_property_is_refused()
    {
        var qemu = Qemu72 with { HasMaxCpuCompat = false };
        Assert.Contains("neither max-cpu-compat",
            Decide("power9", RequestedCpu.HostModel("power8"), qemu: qemu).Is<CpuDecision.Refused>().Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Hosts_own_level_is_set_all_the_same() =>
        Assert.Equal(new CpuLine("host", "power9"),
            Decide("power9", RequestedCpu.HostModel("power9")).Is<CpuDecision.Compat>().Line);

    [Fact]
    public void Power9_guest_on_power8_host_is_refused()
    {
        var refused = Decide("power8", RequestedCpu.HostModel("power9")).Is<CpuDecision.Refused>();
        Assert.Equal(CpuFault.Incompatible, refused.Fault);
        Assert.Equal("The guest asks for power9, but this host (POWER8) reaches power8 only.", refused.Message);
        Assert.Equal("the CPU is incompatible with host CPU", refused.LibvirtMessage);
    }

    [Fact]
    public void Level_above_the_mode_of_the_lpar_is_refused_although_the_chip_has_it() =>
        Assert.Contains("POWER10 in POWER9 mode",
            Decide("power10-lpar-power9", RequestedCpu.HostModel("power10")).Is<CpuDecision.Refused>().Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("power9-nested")]
    [InlineData("power10-nested")]
    [InlineData("power10-lpar")]
    [InlineData("power9-dd2.0")]
    public void Level_that_needs_hash_is_refused_where_kvm_gives_radix_only(string host)
    {
        var refused = Decide(host, RequestedCpu.HostModel("power8")).Is<CpuDecision.Refused>();
        Assert.Equal(CpuFault.Incompatible, refused.Fault);
        Assert.Contains("hash page table", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nested_power10_host_holds_a_guest_to_power9() =>
        Assert.Equal("POWER9 (architected)",
            Decide("power10-nested", RequestedCpu.HostModel("power9")).Is<CpuDecision.Compat>().Guest!.CpuName);

    [Theory]
    [InlineData("POWER8", "<model>power8</model>")]
    [InlineData("Power10", "<model>power10</model>")]
    [InlineData("p9", "<model>power9</model>")]
    public void Misspelt_level_is_refused_with_the_right_spelling(string text, string remedy)
    {
        foreach (var accelerator in Enum.GetValues<Accelerator>())
        {
            var refused = Decide("power9", RequestedCpu.HostModel(text), accelerator).Is<CpuDecision.Refused>();
            Assert.Contains(remedy, refused.Remedy, StringComparison.Ordinal);
            Assert.Equal($"internal error: Unknown compatibility mode {text}", refused.LibvirtMessage);
        }
    }

    [Fact]
    public void Power7_plus_is_taken_by_old_qemu_and_refused_by_new()
    {
        Assert.Equal(new CpuLine("host", "power7+"),
            Decide("power8", RequestedCpu.HostModel("power7+")).Is<CpuDecision.Compat>().Line);
        var refused = Decide("power8", RequestedCpu.HostModel("power7+"), qemu: Qemu100).Is<CpuDecision.Refused>();
        Assert.Contains("<model>power7</model>", refused.Remedy, StringComparison.Ordinal);
        Assert.Equal(new CpuLine("host", "power7+"),
            Decide("power7+", RequestedCpu.HostModel("power7+"), qemu: Qemu100).Is<CpuDecision.Compat>().Line);
    }

    [Fact]
    public void Level_on_a_machine_that_is_not_pseries_is_refused()
    {
        foreach (var accelerator in Enum.GetValues<Accelerator>())
        {
            var decision = CpuResolution.Resolve(Host("power9"), RequestedCpu.HostModel("power8"), accelerator,
                Qemu72.OnHost(Host("power9")), Architecture.Ppc64, MachineKind.Other);
            Assert.Contains("only pseries", decision.Is<CpuDecision.Refused>().Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Little_endian_guest_below_power8_is_warned()
    {
        Assert.NotNull(Decide("power9", RequestedCpu.HostModel("power7")).Is<CpuDecision.Compat>().Caution);
        Assert.Null(Decide("power9", RequestedCpu.HostModel("power8")).Is<CpuDecision.Compat>().Caution);
        var big = CpuResolution.Resolve(Host("power9"), RequestedCpu.HostModel("power7"), Accelerator.Kvm,
            Qemu72.OnHost(Host("power9")), Architecture.Ppc64, MachineKind.Pseries);
        Assert.Null(big.Is<CpuDecision.Compat>().Caution);
    }

    [Fact]
    public void Accepted_level_never_exceeds_the_host_and_a_refused_one_always_names_it()
    {
        foreach (var host in NamedHosts.All.Where(host => host.Facts.Cpu.Kvm.Works))
        {
            foreach (var level in CompatLevels.All)
            {
                switch (Decide(host.Name, RequestedCpu.HostModel(level.Name), qemu: Qemu100))
                {
                    case CpuDecision.Compat compat:
                        Assert.True(compat.Level <= host.Facts.Cpu.NewestLevel!);
                        break;
                    case CpuDecision.Refused refused:
                        Assert.Contains(level.Name, refused.Message, StringComparison.Ordinal);
                        break;
                    default:
                        Assert.Fail($"{host.Name} {level}");
                        break;
                }
            }
        }
    }
}
