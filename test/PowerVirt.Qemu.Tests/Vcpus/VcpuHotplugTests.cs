using PowerVirt.Domain;
using PowerVirt.Qemu.Tests.Capabilities;
using PowerVirt.Qemu.Tests.Planning;
using PowerVirt.Qemu.Vcpus;

namespace PowerVirt.Qemu.Tests.Vcpus;

public class VcpuHotplugTests
{
    private const string Guest = """
        <domain type='qemu'><name>guest</name><memory unit='GiB'>1</memory><vcpu current='4'>12</vcpu>
          <os><type arch='ppc64le' machine='pseries'>hvm</type></os></domain>
        """;

    [Fact]
    public void More_virtual_cpus_are_the_lowest_cores_that_are_free()
    {
        var vcpus = Cores.Of(4, 4, 2);
        var change = VcpuHotplug.ToCount(vcpus, 16).OrThrow();
        Assert.True(change.On);
        Assert.Equal([4u, 12u], change.Units);
        var command = change.Command(vcpus[4]);
        Assert.Equal("device_add", command.Name);
        Assert.Equal("""{"driver":"host-spapr-cpu-core","id":"vcpu4","core-id":4}""", command.Arguments);
    }

    [Fact]
    public void Fewer_virtual_cpus_are_the_highest_cores_that_were_plugged()
    {
        var vcpus = Cores.Of(4, 4, 2, 1);
        var change = VcpuHotplug.ToCount(vcpus, 8).OrThrow();
        Assert.Equal([8u], change.Units);
        Assert.Equal("""{"id":"vcpu8"}""", change.Command(vcpus[8]).Arguments);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(2)]
    public void A_part_of_a_core_is_refused_with_what_is_possible(uint count)
    {
        var problem = Assert.Single(VcpuHotplug.ToCount(Cores.Of(3, 4, 1), count).Problems);
        Assert.Equal(ErrorCode.ConfigUnsupported, problem.Code);
        Assert.Equal("Possible now: 4, 8, 12.", problem.Remedy);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void A_number_out_of_bounds_is_refused(uint count) =>
        Assert.Equal(ErrorCode.InvalidArgument, Assert.Single(VcpuHotplug.ToCount(Cores.Of(3, 4), count).Problems).Code);

    [Fact]
    public void The_number_that_is_there_changes_nothing() => Assert.Empty(VcpuHotplug.ToCount(Cores.Of(3, 4), 4).OrThrow().Units);

    [Theory]
    [InlineData("4-7", true, null)]
    [InlineData("4-11", true, null)]
    [InlineData("4-6", true, "The virtual CPUs 4 to 7 are one core and are plugged together; only some of them were chosen.")]
    [InlineData("0-3", true, "vcpu '0' is already in requested state")]
    [InlineData("0-3", false, "vcpu '0' can't be hotunplugged")]
    [InlineData("40", true, "vcpu '40' is out of range: the guest has the virtual CPUs 0 to 11.")]
    public void Chosen_virtual_cpus_must_be_whole_cores(string chosen, bool on, string? problem)
    {
        Assert.True(NumberSet.TryParse(chosen, out var numbers));
        var change = VcpuHotplug.Switch(Cores.Of(3, 4), numbers, on);
        Assert.Equal(problem, change.Problems is [var first, ..] ? first.Message : null);
    }

    [Fact]
    public void The_running_definition_says_when_each_core_came()
    {
        var running = VcpuDefinitions.Running(Definition, Cores.Of(3, 4, 2));
        Assert.Equal(8u, running.Vcpus.Current);
        Assert.Equal([1u, 1u, 1u, 1u, null, null, null, null, 2u, 2u, 2u, 2u], running.Vcpus.States.Select(state => state.Order));
        Assert.Null(VcpuDefinitions.Running(Definition, Cores.Of(3, 4, 2, 1)).Vcpus.Current);
    }

    [Fact]
    public void The_next_start_has_the_number_that_was_asked()
    {
        var more = VcpuDefinitions.AtNextStart(Definition, 8, pluggable: true).OrThrow();
        Assert.Equal(8u, more.Vcpus.Current);
        Assert.Equal([false, true, true], new[] { 0, 4, 8 }.Select(id => more.Vcpus.States[id].IsPluggable is true));
        Assert.False(VcpuDefinitions.AtNextStart(Definition, 8, pluggable: false).OrThrow().Vcpus.States[0].IsPluggable);
        Assert.Equal(2u, VcpuDefinitions.AtNextStart(more, 2, pluggable: false).OrThrow().Vcpus.Current);
        Assert.NotEmpty(VcpuDefinitions.AtNextStart(Definition, 13, pluggable: false).Problems);
    }

    [Fact]
    public void The_first_virtual_cpu_is_never_off()
    {
        Assert.True(NumberSet.TryParse("0-3", out var first));
        Assert.NotEmpty(VcpuDefinitions.AtNextStart(Definition, first, on: false).Problems);
        Assert.True(NumberSet.TryParse("8-11", out var last));
        Assert.Equal(8u, VcpuDefinitions.AtNextStart(Definition, last, on: true).OrThrow().Vcpus.Current);
    }

    private static DomainDefinition Definition => GuestPlans.Completed(Guest, "x86_64", Recording.Qemu72);
}
