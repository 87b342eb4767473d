using System.Collections.Immutable;
using PowerVirt.Power.Hosts;
using PowerVirt.Power.Resolution;

namespace PowerVirt.Power.Pools;

/// <summary>
/// The newest compat level that every host of a pool can run, so that a guest of that level can move among them.
/// </summary>
public abstract record PoolLevel
{
    private PoolLevel()
    {
    }

    /// <summary>A guest with <paramref name="Cpu"/> runs on every host of the pool.</summary>
    /// <param name="Level">The level.</param>
    /// <param name="Cpu">What to write: host-model with the level.</param>
    /// <param name="Hosts">What each host can do, in the order given.</param>
    public sealed record Common(CompatLevel Level, RequestedCpu Cpu, ImmutableArray<PoolMember> Hosts) : PoolLevel;

    /// <summary>No level runs on all of them.</summary>
    /// <param name="Message">Why not.</param>
    /// <param name="Hosts">What each host can do, in the order given.</param>
    public sealed record None(string Message, ImmutableArray<PoolMember> Hosts) : PoolLevel;

    /// <summary>Finds the level.</summary>
    /// <param name="hosts">The hosts with their names; at least one.</param>
    public static PoolLevel Of(ImmutableArray<(string Name, HostCpu Cpu)> hosts)
    {
        if (hosts.IsEmpty) return new None("The pool has no hosts.", []);
        var runnable = hosts.Select(host => LevelsOf(host.Cpu)).ToList();
        var common = CompatLevels.All.LastOrDefault(
            level => level != CompatLevels.Power7Plus && runnable.TrueForAll(levels => levels.Contains(level)));
        ImmutableArray<PoolMember> members =
        [
            .. hosts.Zip(runnable, (host, levels) =>
                new PoolMember(host.Name, host.Cpu, levels, Reason(host.Cpu, levels, common))),
        ];
        return common is null
            ? new None(NoCommon(members), members)
            : new Common(common, RequestedCpu.HostModel(common.Name), members);
    }

    /// <summary>
    /// Finds the level for hosts of which only their capabilities are known; they count as bare metal with kvm-hv.
    /// </summary>
    /// <returns>libvirt's error where a model or a vendor is not known, or differs from its model's.</returns>
    public static (PoolLevel? Level, BaselineAnswer.Failed? Error) Of(ImmutableArray<CpuDescription> cpus)
    {
        var hosts = ImmutableArray.CreateBuilder<(string, HostCpu)>(cpus.Length);
        foreach (var cpu in cpus)
        {
            if (CpuBaseline.Of([cpu]) is BaselineAnswer.Failed failed) return (null, failed);
            hosts.Add(($"{hosts.Count + 1}", Assumed(Generations.ByName(cpu.Model!)!, cpu.Architecture)));
        }

        return (Of(hosts.ToImmutable()), null);
    }

    /// <summary>The levels that a host's KVM can hold a guest to, oldest first.</summary>
    public static ImmutableArray<CompatLevel> LevelsOf(HostCpu host) =>
        [.. CompatLevels.All.Where(level => HostLevels.CanRun(host, level))];

    private static HostCpu Assumed(Generation generation, Architecture? architecture) => HostCpu.Of(
        architecture ?? Architecture.Ppc64Le, generation.Chips[0].Value, HostPlatform.BareMetal, KvmSupport.Hv,
        generation.Level is { NeedsHash: false } ? GuestMmus.Both : GuestMmus.HashOnly);

    private static string Reason(HostCpu host, ImmutableArray<CompatLevel> levels, CompatLevel? common)
    {
        if (levels.IsEmpty) return WhyNone(host);
        var range = levels[0] == levels[^1] ? $"{levels[0]}" : $"{levels[0]} to {levels[^1]}";
        var newest = levels.Last(level => level != CompatLevels.Power7Plus);
        var limits = common is null ? ""
            : newest == common ? "; it is what holds the pool to this level"
            : $"; {common} is a compat mode here";
        return $"{host.Described} runs {range}{limits}.";
    }

    private static string WhyNone(HostCpu host) => host.Kvm.Kind switch
    {
        KvmKind.None => $"It cannot accelerate guests: {host.Kvm.Reason}.",
        KvmKind.Pr => "Its kvm-pr cannot hold a guest to a level.",
        _ => $"It knows no levels: its CPU is a {host.Described}.",
    };

    private static string NoCommon(ImmutableArray<PoolMember> members)
    {
        if (members.FirstOrDefault(member => member.Levels.IsEmpty) is { } mute)
            return $"No level runs on all hosts, because {mute.Name} runs none. {mute.Reason}";
        var newest = members.MinBy(member => member.Levels[^1].Order)!;
        var oldest = members.MaxBy(member => member.Levels[0].Order)!;
        return $"No level runs on all hosts: {newest.Name} reaches {newest.Levels[^1]} only, " +
            $"and {oldest.Name} goes no lower than {oldest.Levels[0]}.";
    }
}

/// <summary>One host of a pool.</summary>
/// <param name="Name">As it was given.</param>
/// <param name="Cpu">Its CPU.</param>
/// <param name="Levels">The levels that it can run, oldest first.</param>
/// <param name="Reason">A sentence about what it means for the pool.</param>
public sealed record PoolMember(string Name, HostCpu Cpu, ImmutableArray<CompatLevel> Levels, string Reason);
