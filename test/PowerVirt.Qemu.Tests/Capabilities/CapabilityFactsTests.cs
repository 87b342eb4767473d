using PowerVirt.Domain;
using PowerVirt.Power;
using PowerVirt.Power.Hosts;
using PowerVirt.Qemu.Capabilities;

namespace PowerVirt.Qemu.Tests.Capabilities;

public class CapabilityFactsTests
{
    [Fact]
    public void A_new_qemu_takes_the_level_on_the_machine()
    {
        var facts = Recording.Capabilities(Recording.Qemu72).CpuFacts("pseries", Accelerator.Tcg);
        Assert.True(facts.HasMaxCpuCompat);
        Assert.False(facts.HasCpuCompatProperty);
        Assert.Equal("POWER9", facts.DefaultModel);
        Assert.Contains(CompatLevels.Power10, facts.Levels);
    }

    [Fact]
    public void An_old_qemu_takes_the_level_on_the_cpu()
    {
        var facts = Recording.Capabilities(Recording.Qemu26).CpuFacts("pseries", Accelerator.Kvm);
        Assert.False(facts.HasMaxCpuCompat);
        Assert.True(facts.HasCpuCompatProperty);
        Assert.Contains(CompatLevels.Power8, facts.Levels);
        Assert.DoesNotContain(CompatLevels.Power9, facts.Levels);
    }

    [Theory]
    [InlineData("pseries-2.7", "POWER7")]
    [InlineData("pseries-2.12", "POWER8")]
    [InlineData("pseries-7.2", "POWER9")]
    [InlineData("powernv10", "POWER10")]
    [InlineData("no-such-machine", null)]
    public void The_default_model_is_the_machines(string machine, string? model) =>
        Assert.Equal(model, Recording.Capabilities(Recording.Qemu72).CpuFacts(machine, Accelerator.Tcg).DefaultModel);

    [Fact]
    public void Under_kvm_the_hosts_generation_is_the_first_name_of_the_hosts_type()
    {
        var qemu = Recording.Capabilities(Recording.Qemu72);
        var cpus = qemu.Tcg!.CpuModels
            .Select(model => model.Name == "power9" ? model with { TypeName = HostType } : model);
        var machines = qemu.Tcg.Machines.Select(machine => machine with { DefaultCpuType = HostType });
        var onPower9 = qemu with { Kvm = new AcceleratorFacts([.. machines], [.. cpus]) };
        Assert.Equal("POWER9", onPower9.CpuFacts("pseries", Accelerator.Kvm).DefaultModel);
    }

    [Fact]
    public void Other_models_are_other_facts()
    {
        var qemu = Recording.Capabilities(Recording.Qemu72);
        var bare = qemu with { Tcg = qemu.Tcg! with { CpuModels = [] } };
        Assert.NotEmpty(qemu.CpuFacts("pseries", Accelerator.Tcg).Models);
        Assert.Empty(bare.CpuFacts("pseries", Accelerator.Tcg).Models);
    }

    [Fact]
    public void An_alias_that_two_machines_have_is_the_first_ones()
    {
        var qemu = Recording.Capabilities(Recording.Qemu72);
        var machines = qemu.Tcg!.Machines.Select(machine => machine.Name.StartsWith("powernv", StringComparison.Ordinal) ? machine with { Alias = "powernv" } : machine);
        var doubled = qemu with { Tcg = qemu.Tcg with { Machines = [.. machines] } };
        var guest = new DomainDefinition { Type = VirtType.Qemu, Name = "guest", Os = new Domain.OperatingSystem() };
        Assert.True(NamedHosts.TryGet("x86_64", out var host));
        var facts = doubled.MachineFacts(guest, host, "/usr/bin/qemu-system-ppc64");
        Assert.Equal(doubled.Tcg!.Machine("powernv")!.Name, facts.MachineAliases["powernv"]);
    }

    private const string HostType = "host-powerpc64-cpu";
}
