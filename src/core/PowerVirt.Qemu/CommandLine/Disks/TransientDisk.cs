using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Disks;

/// <summary>A disk that forgets: the guest writes to an overlay that is removed with it.</summary>
internal static class TransientDisk
{
    public static IEnumerable<HostStep> Steps(Disk disk, PlanContext context) =>
        disk is not { Transient: not null, Source.Storage: FileStorage file } ? [] :
    [
        new HostStep.MakeOverlay(
            Overlay(file, context), file.Path, FormatProperties.Driver(disk.Driver.Format ?? ImageFormat.Raw),
            $"What the guest writes to {disk.Target} is forgotten."),
    ];

    public static IEnumerable<MonitorStep> MonitorSteps(Disk disk, PlanContext context)
    {
        if (disk is not { Transient: { } transient, Source.Storage: FileStorage file }) yield break;
        var why = $"What the guest writes to {disk.Target} goes into an overlay.";
        var layers = BlockChain.Of(disk, context.NodeOf(disk));
        var top = layers[0];
        var shared = transient.ShareBacking == true;

        // What several guests share is opened by none of them for writing.
        if (shared)
        {
            var readOnly = disk with { ReadOnly = true };
            foreach (var layer in BlockChain.Of(readOnly, context.NodeOf(disk)).AsEnumerable().Reverse())
                foreach (var (node, opens, _) in BlockNodes.Nodes(layer))
                    yield return new MonitorStep("blockdev-add", node.ToJson(), opens);
        }

        var cache = CacheMode.OfNode(CacheMode.Of(disk));
        QemuProperties storage =
        [
            ("driver", "file"), ("filename", Overlay(file, context)), ("node-name", $"{top.Storage}-t"),
            ("cache", cache), ("auto-read-only", true), ("discard", "unmap"),
        ];
        QemuProperties content =
        [
            ("node-name", Content(top)), ("read-only", false), ("cache", cache), ("driver", "qcow2"),
            ("file", $"{top.Storage}-t"),
            ("backing", shared ? top.Content : new QemuValue.Nothing()),
        ];
        yield return new MonitorStep("blockdev-add", storage.ToJson(), why);
        yield return new MonitorStep("blockdev-add", content.ToJson(), why);
        if (shared)
        {
            var device = DiskDevice.Of(disk, context)
                .Select(item => item.Key == "drive" ? (item.Key, Content(top)) : item);
            QemuProperties added = [.. device];
            yield return new MonitorStep("device_add", added.ToJson(), $"The disk {disk.Target} itself.");
        }
        else
        {
            QemuProperties snapshot = [("node", top.Content), ("overlay", Content(top))];
            yield return new MonitorStep("blockdev-snapshot", snapshot.ToJson(), why);
        }
    }

    private static string Content(BlockLayer top) => $"{top.Content}-t";

    // libvirt's name for it; other guests may have overlays over the same image.
    private static string Overlay(FileStorage file, PlanContext context) =>
        $"{file.Path}.TRANSIENT-{context.Definition.Name}";
}
