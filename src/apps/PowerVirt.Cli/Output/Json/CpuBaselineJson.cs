using PowerVirt.Cli.Commands;
using PowerVirt.Power.Pools;

namespace PowerVirt.Cli.Output.Json;

/// <summary><c>cpu baseline --json</c>; level and xml are null where no level runs on all hosts.</summary>
internal sealed record CpuBaselineJson(string? Level, string? Xml, string? Message, IReadOnlyList<PoolHostJson> Hosts)
{
    public static CpuBaselineJson Of(PoolLevel level) => level switch
    {
        PoolLevel.Common common =>
            new(common.Level.Name, CpuBaselineCommand.Xml(common.Cpu), null, [.. common.Hosts.Select(PoolHostJson.Of)]),
        PoolLevel.None none => new(null, null, none.Message, [.. none.Hosts.Select(PoolHostJson.Of)]),
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}

/// <summary>One host of the pool.</summary>
internal sealed record PoolHostJson(string Name, string Cpu, IReadOnlyList<string> Levels, string Reason)
{
    public static PoolHostJson Of(PoolMember member) =>
        new(member.Name, member.Cpu.Described, [.. member.Levels.Select(level => level.Name)], member.Reason);
}
