using System.Text.Json;

namespace PowerVirt.Engine.Statistics;

/// <summary>Reads what the balloon leaves the guest, and what its driver tells of the guest's memory.</summary>
/// <remarks>Source: QEMU's <c>hw/virtio/virtio-balloon.c</c>, <c>balloon_stat_names</c>.</remarks>
internal static class BalloonNumbers
{
    /// <summary>What the balloon leaves the guest, in bytes; null where QEMU did not tell.</summary>
    /// <param name="size">The answer to <c>query-balloon</c>.</param>
    public static ulong? Size(ReadOnlyMemory<byte> size)
    {
        using var answer = Parse(size);
        return Replies.Number(answer.RootElement, "actual");
    }

    /// <param name="told">The property <c>guest-stats</c> of the balloon.</param>
    public static BalloonStatistics Of(ReadOnlyMemory<byte> told)
    {
        using var answer = Parse(told);
        var stats = Replies.Member(answer.RootElement, "stats");
        return new BalloonStatistics
        {
            SwapIn = Replies.Number(stats, "stat-swap-in"),
            SwapOut = Replies.Number(stats, "stat-swap-out"),
            MajorFaults = Replies.Number(stats, "stat-major-faults"),
            MinorFaults = Replies.Number(stats, "stat-minor-faults"),
            Unused = Replies.Number(stats, "stat-free-memory"),
            Available = Replies.Number(stats, "stat-total-memory"),
            Usable = Replies.Number(stats, "stat-available-memory"),
            DiskCaches = Replies.Number(stats, "stat-disk-caches"),
            HugetlbAllocated = Replies.Number(stats, "stat-htlb-pgalloc"),
            HugetlbFailed = Replies.Number(stats, "stat-htlb-pgfail"),
            LastUpdate = Replies.Number(answer.RootElement, "last-update"),
        };
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> reply)
    {
        try
        {
            return JsonDocument.Parse(reply.IsEmpty ? "{}"u8.ToArray() : reply);
        }
        catch (JsonException)
        {
            return JsonDocument.Parse("{}");
        }
    }
}
