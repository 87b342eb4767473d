using System.Collections.Immutable;
using System.Text.Json;
using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Engine.Statistics;

/// <summary>Joins QEMU's block devices with the disks of a definition.</summary>
internal static class BlockNumbers
{
    /// <param name="outline">The guest's disks.</param>
    /// <param name="work">The answer to <c>query-blockstats</c>.</param>
    /// <param name="images">The answer to <c>query-block</c>.</param>
    public static ImmutableArray<BlockStatistics> Of(
        DefinitionOutline outline, ReadOnlyMemory<byte> work, ReadOnlyMemory<byte> images)
    {
        var done = Replies.Items(work, item => (Device: Replies.Text(item, "qdev"), Work: WorkOf(item)));
        var sizes = Replies.Items(images, item => (Device: Replies.Text(item, "qdev"), Sizes: SizesOf(item), Fault: FaultOf(item)));
        return [.. outline.Disks.Select(disk =>
        {
            var (read, written, flushed, allocation) =
                done.FirstOrDefault(entry => IsOf(entry.Device, disk.Alias)).Work;
            var (_, (capacity, physical), fault) = sizes.FirstOrDefault(entry => IsOf(entry.Device, disk.Alias));
            return new BlockStatistics(disk.Target, disk.Source)
            {
                Image = disk.Image,
                Read = read,
                Written = written,
                Flushed = flushed,
                // QEMU says 0 of a drive that has no medium.
                Allocation = disk.Source is null ? null : allocation,
                Capacity = capacity,
                Physical = physical,
                Fault = fault,
            };
        })];
    }

    // QEMU names the device itself, or a part of it: /machine/peripheral/virtio-disk0/virtio-backend.
    private static bool IsOf(string? device, string? alias) => device is not null && alias is not null
        && (device == alias || device.Split('/').Contains(alias));

    private static (BlockWork, BlockWork, BlockWork, ulong?) WorkOf(JsonElement item)
    {
        var stats = Replies.Member(item, "stats");
        return (
            Of("rd"), Of("wr"), new BlockWork(Number("flush_operations"), 0, Number("flush_total_time_ns")),
            Replies.Number(stats, "wr_highest_offset"));

        BlockWork Of(string kind) =>
            new(Number($"{kind}_operations"), Number($"{kind}_bytes"), Number($"{kind}_total_time_ns"));

        ulong Number(string name) => Replies.Number(stats, name) ?? 0;
    }

    /// <remarks>Source: QEMU's <c>BlockDeviceIoStatus</c> (<c>qapi/block-core.json</c>).</remarks>
    private static BlockFault? FaultOf(JsonElement item) => Replies.Text(item, "io-status") switch
    {
        "failed" => BlockFault.Unspecified,
        "nospace" => BlockFault.NoSpace,
        _ => null,
    };

    private static (ulong?, ulong?) SizesOf(JsonElement item)
    {
        var image = Replies.Member(Replies.Member(item, "inserted"), "image");
        return (Replies.Number(image, "virtual-size"), Replies.Number(image, "actual-size"));
    }
}
