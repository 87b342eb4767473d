using System.Collections.Immutable;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Cli.Daemon;

/// <summary>What a guest has used since it was started.</summary>
/// <param name="Guest">Its name.</param>
/// <param name="State">How it is.</param>
/// <param name="CpuNanoseconds">Time of host CPUs.</param>
/// <param name="Vcpus">How many it has now.</param>
/// <param name="Memory">What the balloon leaves it, in bytes.</param>
/// <param name="Resident">What its QEMU holds of the host's memory, in bytes.</param>
/// <param name="Read">Bytes read from its disks.</param>
/// <param name="Written">Bytes written to its disks.</param>
/// <param name="Received">Bytes that came in over its network cards.</param>
/// <param name="Sent">Bytes that went out.</param>
internal sealed record GuestUse(
    string Guest, VisibleState State, ulong CpuNanoseconds, ulong Vcpus, ulong Memory, ulong Resident,
    ulong Read, ulong Written, ulong Received, ulong Sent)
{
    /// <summary>virDomainStatsTypes of libvirt-domain.h: state, CPU, balloon, vcpus, interfaces, block devices.</summary>
    private const uint Groups = 1 | 2 | 4 | 8 | 16 | 32;

    /// <summary>virConnectGetAllDomainStatsFlags: those that run, and none that has to be waited for.</summary>
    private const uint Active = 1, NoWait = 1 << 29;

    /// <summary>One guest, or all that run, by name.</summary>
    public static async Task<IReadOnlyList<GuestUse>> ReadAsync(DaemonConnection daemon, RemoteDomain? only)
    {
        var asked = only is { } one
            ? new ConnectGetAllDomainStatsArgs([one], Groups, NoWait)
            : new ConnectGetAllDomainStatsArgs([], Groups, Active | NoWait);
        var answer = await daemon.Statistics.ConnectGetAllDomainStatsAsync(asked, daemon.Call);
        return [.. answer.Statistics.Select(Of).OrderBy(use => use.Guest, StringComparer.Ordinal)];
    }

    public static GuestUse Of(RemoteDomainStatistics statistics)
    {
        var all = statistics.Parameters;
        return new GuestUse(statistics.Domain.Name, (VisibleState)Of(all, "state.state"), Of(all, "cpu.time"),
            Of(all, "vcpu.current"), Of(all, "balloon.current") << 10, Of(all, "balloon.rss") << 10,
            Sum(all, "block.", ".rd.bytes"), Sum(all, "block.", ".wr.bytes"),
            Sum(all, "net.", ".rx.bytes"), Sum(all, "net.", ".tx.bytes"));
    }

    private static ulong Of(ImmutableArray<TypedParameter> all, string name)
    {
        foreach (var parameter in all)
            if (parameter.Field == name) return Number(parameter.Value);
        return 0;
    }

    private static ulong Sum(ImmutableArray<TypedParameter> all, string start, string end)
    {
        var sum = 0UL;
        foreach (var (field, value) in all)
            if (field.StartsWith(start, StringComparison.Ordinal) && field.EndsWith(end, StringComparison.Ordinal))
                sum += Number(value);
        return sum;
    }

    private static ulong Number(TypedValue value) => value switch
    {
        TypedValue.Int number => (ulong)Math.Max(0, number.Value),
        TypedValue.UInt number => number.Value,
        TypedValue.Long number => (ulong)Math.Max(0, number.Value),
        TypedValue.ULong number => number.Value,
        _ => 0,
    };
}
