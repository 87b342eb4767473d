using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Disks;

/// <summary>
/// The block nodes of a disk, from the lowest image up; each comes after the nodes and objects that it names.
/// </summary>
internal static class BlockNodes
{
    /// <summary>Whether there is <c>-blockdev</c>; it came together with the monitor's <c>blockdev-del</c>.</summary>
    public static bool AreTaken(PlanContext context) => context.Qemu.HasCommand("blockdev-del");

    /// <summary>The node that the device uses.</summary>
    public static string Top(Disk disk, PlanContext context) =>
        disk.Driver.CopyOnRead == true ? CopyOnRead(disk) : BlockChain.Of(disk, context.NodeOf(disk))[0].Content;

    public static IEnumerable<Argument> Of(Disk disk, PlanContext context)
    {
        var path = context.PathOf(disk);
        var layers = BlockChain.Of(disk, context.NodeOf(disk));
        for (var i = layers.Count - 1; i >= 0; i--)
        {
            var layer = layers[i];
            var place = path + string.Concat(Enumerable.Repeat("/backingStore", i));
            foreach (var argument in BlockObjects.Of(layer, context, place)) yield return argument;
            foreach (var (node, why, part) in Nodes(layer)) yield return new Argument(
                "-blockdev", node.ToJson(), why, $"{place}/{part}");
        }

        if (disk.Driver.CopyOnRead != true) yield break;
        QemuProperties copy = [("driver", "copy-on-read"), ("node-name", CopyOnRead(disk)), ("file", layers[0].Content),
            ("discard", "unmap")];
        yield return new Argument(
            "-blockdev", copy.ToJson(), "What is read from an image beneath is kept in the one above it.",
            $"{path}/driver/@copy_on_read");
    }

    /// <summary>The nodes of one image with the reason and the element that each comes from.</summary>
    public static IEnumerable<(QemuProperties Node, string Why, string Part)> Nodes(BlockLayer layer)
    {
        var cache = CacheMode.OfNode(CacheMode.Of(layer.Disk));
        yield return (
        [
            .. StorageProperties.Of(layer),
            ("node-name", layer.Storage),
            ("cache", cache),
            ("auto-read-only", true),
            ("discard", "unmap"),
        ], $"Opens {StorageProperties.Describe(layer.Source.Storage)}.", "source");
        if (layer.SliceOfStorage is { } slice)
        {
            yield return (
            [
                ("driver", "raw"),
                ("node-name", layer.Slice),
                ("offset", QemuValue.Of(slice.Offset)),
                ("size", QemuValue.Of(slice.Size)),
                ("file", layer.Storage),
                ("auto-read-only", true),
                ("discard", "unmap"),
                ("cache", cache),
            ], "Only this part of it holds the image.", "source/slices");
        }

        QemuProperties content = FormatProperties.Of(layer);
        yield return (content,
            $"Reads it as {FormatProperties.Driver(layer)}; the format is never guessed from the content.",
            layer.IsTop ? "driver" : "format");
    }

    private static string CopyOnRead(Disk disk) => $"libvirt-CoR-{disk.Target}";
}
