using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Qemu.Capabilities;
using PowerVirt.Qemu.CommandLine.Disks;
using PowerVirt.Qemu.Images;

namespace PowerVirt.Qemu.Planning;

/// <summary>
/// Writes down what lies beneath the images of a guest where its definition does not say: QEMU is then told each image
/// with its format, and clients see the whole chain.
/// </summary>
/// <remarks>
/// Only the header of an image whose format is stated is believed, never that of one which may hold a guest's raw bytes.
/// </remarks>
public static class BackingChains
{
    /// <summary>libvirt's bound on the images of a chain.</summary>
    private const int MostImages = 200;

    /// <param name="Definition">With the chains.</param>
    /// <param name="Unstated">The images that only the header of another one names.</param>
    public sealed record Found(DomainDefinition Definition, ImmutableHashSet<string> Unstated);

    /// <summary>The definition with its chains, or what is wrong with one.</summary>
    /// <param name="definition">Completed; what of its images has no number gets one.</param>
    /// <param name="qemu">One that knows no block nodes opens chains by itself.</param>
    /// <param name="look">Looks at an image; null where it cannot be read. Asked only where there may be a chain.</param>
    public static Parsed<Found> Find(DomainDefinition definition, QemuCapabilities qemu, Func<string, ImageFile?> look)
    {
        if (!qemu.HasCommand("blockdev-del")) return new Found(definition, []);
        definition = definition with { Devices = BlockNumbers.Written(definition.Devices) };
        var search = new Search(look, BlockNumbers.Next(definition.Devices));
        var found = new Dictionary<Disk, Disk>(ReferenceEqualityComparer.Instance);
        foreach (var disk in definition.Devices.Of<Disk>().Where(BlockChain.Has).Reverse())
        {
            var layer = BlockChain.Of(disk, number: 1)[0];
            found[disk] = disk with { Backing = search.Beneath(layer.Source, layer.Format, disk.Backing, disk.Origin.Place, 1) };
        }

        var devices = definition.Devices.Select(device => device is Disk disk && found.TryGetValue(disk, out var whole) ? whole : device);
        var unstated = search.Named.Except(definition.Devices.Of<Disk>().Where(BlockChain.Has)
            .SelectMany(disk => BlockChain.Of(disk, number: 1)).Select(layer => layer.Source.Storage.Path).OfType<string>());
        return new Parsed<Found>(new Found(definition with { Devices = devices }, unstated), search.Problems);
    }

    private sealed class Search(Func<string, ImageFile?> look, int next)
    {
        private readonly Dictionary<string, ImageFile?> _seen = [];
        private int _next = next;

        /// <summary>The images that headers name.</summary>
        public ImmutableHashSet<string> Named { get; private set; } = [];

        public List<Problem> Problems { get; } = [];

        /// <summary>What lies beneath an image; null where only QEMU can know.</summary>
        public BackingStore? Beneath(DiskSource source, ImageFormat format, BackingStore? stated, XmlPlace place, int depth)
        {
            if (stated?.Image is { } image) return new BackingStore(image with
            {
                Backing = Beneath(image.Source, image.Format, image.Backing, place, depth + 1),
            });
            if (stated is not null) return stated;
            if (IsLowest(format)) return new BackingStore(null);
            if (format != ImageFormat.Qcow2 || source.Slice is not null || PathOf(source) is not { } path
                || Look(path)?.Header is not ImageHeader.Qcow2 header) return null;
            if (header.Backing is not { } name) return new BackingStore(null);
            if (BackingNames.Resolve(path, name) is not { } beneath) return null;
            if (depth >= MostImages)
            {
                Problems.Add(new Problem(ErrorCode.OperationInvalid,
                    $"More than {MostImages} images lie one over the other, or in a circle, beneath {path}.", place,
                    "`qemu-img info --backing-chain` shows them; `qemu-img rebase` makes the chain shorter."));
                return null;
            }

            return FormatOf(header, path, beneath, place) is { } known ? StoreOf(beneath, known, place, depth) : null;
        }

        private BackingStore StoreOf(string path, ImageFormat format, XmlPlace place, int depth)
        {
            Named = Named.Add(path);
            var source = new DiskSource
            {
                Storage = Look(path) is { IsDevice: true } ? new BlockStorage(path) : new FileStorage(path),
            };
            var index = (uint)_next++;
            return new BackingStore(new BackingImage
            {
                Source = source,
                Format = format,
                Index = index,
                Backing = Beneath(source, format, null, place, depth + 1),
            });
        }

        /// <summary>A guest may have written what stands in an image of unknown format: it must lead to no other file.</summary>
        private ImageFormat? FormatOf(ImageHeader.Qcow2 header, string path, string beneath, XmlPlace place)
        {
            if (header.BackingFormat is { } word) return BackingNames.Format(word);
            switch (Look(beneath)?.Header)
            {
                case null: return null;
                case ImageHeader.Plain: return ImageFormat.Raw;
                case ImageHeader.Qcow2 { Backing: null, HasDataFile: false }: return ImageFormat.Qcow2;
                default:
                    Problems.Add(new Problem(ErrorCode.OperationInvalid,
                        $"The image {path} does not say the format of the image {beneath} beneath it.", place,
                        $"Say it: qemu-img rebase -u -F FORMAT -b {beneath} {path}, or <backingStore> in the definition."));
                    return null;
            }
        }

        private ImageFile? Look(string path) => _seen.TryGetValue(path, out var seen) ? seen : _seen[path] = look(path);

        private static bool IsLowest(ImageFormat format) =>
            format is not (ImageFormat.Qcow2 or ImageFormat.Qcow or ImageFormat.Qed or ImageFormat.Vmdk);

        private static string? PathOf(DiskSource source) => source.Storage switch
        {
            FileStorage { DescriptorGroup: null } file => file.Path,
            BlockStorage device => device.Path,
            _ => null,
        };
    }
}
