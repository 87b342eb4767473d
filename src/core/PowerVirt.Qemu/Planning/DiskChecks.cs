using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Qemu.CommandLine;
using PowerVirt.Qemu.CommandLine.Disks;

namespace PowerVirt.Qemu.Planning;

/// <summary>What disks need that this QEMU, or the moment of the start, does not have.</summary>
internal static class DiskChecks
{
    public static IEnumerable<Problem> Of(PlanContext context) =>
        context.Definition.Devices.Of<Disk>().Where(disk => disk.Source is not null)
            .SelectMany(disk => Of(disk, context));

    private static IEnumerable<Problem> Of(Disk disk, PlanContext context)
    {
        var place = new XmlPlace($"{context.PathOf(disk)}/source", 0);
        if (disk is { Source.Storage: VolumeStorage volume, StartupPolicy: not StartupPolicy.Optional })
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported,
                $"Nobody asked where the volume '{volume.Volume}' of the pool '{volume.Pool}' lies before the start.",
                place, "Name the volume's file or device as the disk's source.");
        }

        if (!BlockChain.Has(disk)) yield break;
        if (!BlockNodes.AreTaken(context) && !IsSimple(disk))
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported,
                $"QEMU {context.Qemu.Version} opens files and block devices only, one for a disk.", place,
                "Take a QEMU from 2.12 on for network storage, chains, slices and encryption.");
            yield break;
        }

        foreach (var layer in BlockChain.Of(disk, context.NodeOf(disk)))
            foreach (var problem in Layer(layer, context, place)) yield return problem;
    }

    private static IEnumerable<Problem> Layer(BlockLayer layer, PlanContext context, XmlPlace place)
    {
        if (layer.Source.Storage is FileStorage { DescriptorGroup: { } group })
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, $"The file descriptors '{group}' were not handed over before the start.",
                place,
                "Remove fdgroup= and let QEMU open the file.");
        }

        if (layer.Network is { Identity: { } identity }
            && new[] { identity.User, identity.Group }.Any(name => name is not null && !IsNumber(name)))
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, "QEMU knows users and groups of NFS by their numbers only.", place,
                "Write user='+107' and group='+107' with the numbers that are meant.");
        }

        if (layer is { IsTop: true, Disk.Driver.DiscardKeepsPlace: not null }
            && !context.Qemu.HasSchema("blockdev-add/arg/+qcow2/discard-no-unref"))
            yield return new Problem(
                ErrorCode.ConfigUnsupported, "'discard_no_unref' is not supported by this QEMU binary", place);

        // The list is empty for a QEMU that was asked before block drivers could be.
        var driver = StorageProperties.Of(layer).First(item => item.Key == "driver").Value is QemuValue.Text name
            ? name.Value : "";
        if (context.Qemu.HasBlockDriver("file") && !context.Qemu.HasBlockDriver(driver))
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, $"QEMU {context.Qemu.Version} has no block driver '{driver}'.", place,
                "Take other storage, or a QEMU that was built with it.")
            {
                // A driver may come from a module that is not loaded yet; these were taken out of QEMU.
                Severity = driver is "vxhs" or "tftp" ? Severity.Error : Severity.Warning,
                LibvirtText = driver switch
                {
                    "vxhs" => "unsupported configuration: VxHS protocol is not supported with this QEMU binary",
                    "tftp" => "unsupported configuration: 'tftp' protocol is not supported with this QEMU binary",
                    _ => null,
                },
            };
        }
    }

    private static bool IsSimple(Disk disk) => disk is
    {
        Backing: null or { Image: null },
        Transient: null,
        Source: { Storage: FileStorage or BlockStorage, Encryption: null, Slice: null, Reservations: null },
    };

    private static bool IsNumber(string name) =>
        name.TrimStart('+') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit);
}
