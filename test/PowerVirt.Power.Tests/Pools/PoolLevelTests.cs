using System.Collections.Immutable;
using System.Text;
using CsCheck;
using PowerVirt.Power.Hosts;
using PowerVirt.Power.Pools;
using PowerVirt.Testing;

namespace PowerVirt.Power.Tests.Pools;

public class PoolLevelTests
{
    [Fact]
    public void Pools_are_answered_as_written_down()
    {
        var text = new StringBuilder("The level at which a guest can move within a pool, with the reason per host.\n");
        foreach (var pool in (string[][])
        [
            ["power9"],
            ["power8", "power9"],
            ["power7+", "power8", "power9"],
            ["power9", "power10-lpar"],
            ["power9-nested", "power10-nested"],
            ["power10-lpar", "power11-lpar"],
            ["power10-lpar-power9", "power11-lpar"],
            ["power8", "power10-lpar"],
            ["power8", "power9-dd2.0"],
            ["power9", "x86_64"],
            ["power9", "power10"],
            ["power9", "power9-pr"],
        ])
        {
            var answer = PoolLevel.Of(Pool(pool));
            var (head, members) = answer switch
            {
                PoolLevel.Common common => ($"{common.Cpu.Mode} {common.Cpu.Model}", common.Hosts),
                PoolLevel.None none => (none.Message, none.Hosts),
                _ => throw new InvalidOperationException(),
            };
            text.Append(null, $"\n{string.Join(" + ", pool)}: {head}\n").Append(TextTable.Of(
                [.. members.Select(member => (string[])[$"  {member.Name}", member.Reason])]));
        }

        GoldenFile.Check("power/pools.txt", text.ToString());
    }

    [Fact]
    public void Guest_of_the_pools_level_runs_on_every_host_and_one_of_a_newer_level_does_not()
    {
        var host = Gen.Int[0, NamedHosts.All.Length - 1].Select(index => NamedHosts.All[index]);
        host.Array[1, 4].Sample(hosts =>
        {
            if (PoolLevel.Of([.. hosts.Select(each => (each.Name, each.Facts.Cpu))]) is not PoolLevel.Common common)
                return true;
            var newer = CompatLevels.All.Where(level => level > common.Level && level != CompatLevels.Power7Plus);
            return Array.TrueForAll(hosts, each => Runs(each, common.Cpu))
                && newer.All(level => Array.Exists(hosts, each => !Runs(each, RequestedCpu.HostModel(level.Name))));
        });
    }

    [Fact]
    public void Capabilities_of_mixed_hosts_are_no_error()
    {
        var (level, error) = PoolLevel.Of(
            [new CpuDescription(Architecture.Ppc64, "POWER8", "IBM"), new CpuDescription(null, "POWER9", null)]);
        Assert.Null(error);
        Assert.Equal(RequestedCpu.HostModel("power8"), Assert.IsType<PoolLevel.Common>(level).Cpu);
    }

    [Fact]
    public void Capabilities_of_an_unknown_cpu_are_libvirts_error()
    {
        var (level, error) = PoolLevel.Of(
            [new CpuDescription(null, "POWER8", "IBM"), new CpuDescription(null, "power8e", null)]);
        Assert.Null(level);
        Assert.Equal("Unknown CPU model power8e", error!.Message);
    }

    [Fact]
    public void Empty_pool_has_no_level() =>
        Assert.IsType<PoolLevel.None>(PoolLevel.Of(ImmutableArray<(string, HostCpu)>.Empty));

    private static ImmutableArray<(string, HostCpu)> Pool(string[] names) =>
        [.. names.Select(name => (name, Samples.Host(name)))];

    private static bool Runs(NamedHost host, RequestedCpu cpu) =>
        Samples.Decide(host.Name, cpu, qemu: Samples.Qemu100) is CpuDecision.Accepted;
}
