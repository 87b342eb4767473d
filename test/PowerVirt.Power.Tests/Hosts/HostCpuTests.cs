using PowerVirt.Power.Hosts;

namespace PowerVirt.Power.Tests.Hosts;

public class HostCpuTests
{
    [Fact]
    public void Names_of_hosts_are_unique_and_found()
    {
        Assert.Equal(NamedHosts.All.Length, NamedHosts.All.Select(host => host.Name).Distinct().Count());
        Assert.True(NamedHosts.TryGet("power10-lpar", out var facts));
        Assert.Equal(Generations.Power10, facts.Cpu.Raw);
        Assert.False(NamedHosts.TryGet("power42", out _));
    }

    [Fact]
    public void Named_power_hosts_have_the_mmus_that_kvm_gives_on_their_chip()
    {
        foreach (var host in NamedHosts.All.Select(host => host.Facts.Cpu).Where(cpu => cpu.Kvm.Works))
        {
            var radix = GuestMmus.UnderKvm(host.Pvr!.Value, host.Kvm.Kind, hostIsRadix: true);
            var hash = GuestMmus.UnderKvm(host.Pvr.Value, host.Kvm.Kind, hostIsRadix: false);
            Assert.True(host.Mmu == radix || host.Mmu == hash, host.Described);
        }
    }

    [Theory]
    [InlineData(0x004e1200, false)]
    [InlineData(0x004e1201, false)]
    [InlineData(0x004e1202, true)]
    [InlineData(0x004e2100, false)]
    [InlineData(0x004e2101, true)]
    public void Early_power9_on_radix_cannot_give_a_hash_page_table(uint pvr, bool hash) =>
        Assert.Equal(hash, GuestMmus.UnderKvm(new Pvr(pvr), KvmKind.Hv, hostIsRadix: true).Hash);

    [Fact]
    public void Nested_kvm_gives_radix_only_and_kvm_pr_hash_only()
    {
        Assert.Equal(GuestMmus.RadixOnly, GuestMmus.UnderKvm(new Pvr(0x00800200), KvmKind.NestedV2, true));
        Assert.Equal(GuestMmus.HashOnly, GuestMmus.UnderKvm(new Pvr(0x004e1202), KvmKind.Pr, true));
        Assert.Equal(GuestMmus.HashOnly, GuestMmus.UnderKvm(new Pvr(0x004e1202), KvmKind.Hv, false));
        Assert.Equal(GuestMmus.Neither, GuestMmus.UnderKvm(new Pvr(0x004e1202), KvmKind.None, true));
    }

    [Fact]
    public void Newest_level_is_that_of_the_mode_the_host_runs_in()
    {
        Assert.Equal(CompatLevels.Power9, Samples.Host("power10-lpar-power9").NewestLevel);
        Assert.Equal(CompatLevels.Power7Plus, Samples.Host("power7+").NewestLevel);
        Assert.Equal("POWER10 in POWER9 mode", Samples.Host("power10-lpar-power9").Described);
        Assert.Null(Samples.Host("x86_64").NewestLevel);
    }
}
