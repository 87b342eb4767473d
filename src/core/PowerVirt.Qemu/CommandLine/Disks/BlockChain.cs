using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;

namespace PowerVirt.Qemu.CommandLine.Disks;

/// <summary>
/// The images of a disk as a list, from the one that the guest writes to down to the last that is known.
/// </summary>
internal static class BlockChain
{
    /// <summary>Whether QEMU reads the disk's bytes itself; a vhost-user disk's requests go past it.</summary>
    public static bool Has(Disk disk) => disk.Source is { Storage: not (VhostUserStorage or VolumeStorage) };

    public static int LengthOf(Disk disk)
    {
        var length = 1;
        for (var image = disk.Backing?.Image; image is not null; image = image.Backing?.Image) length++;
        return length;
    }

    /// <summary>The number of an image: where it has none yet, that after the one above it.</summary>
    public static int NumberOf(BackingImage image, int above) => (int?)image.Index ?? (above + 1);

    /// <param name="disk">With a source.</param>
    /// <param name="number">Of its uppermost image.</param>
    public static List<BlockLayer> Of(Disk disk, int number)
    {
        var layers = new List<BlockLayer>
        {
            new(number, disk, disk.Source!, disk.Driver.Format ?? ImageFormat.Raw, disk.Driver.MetadataCacheSize,
                disk.Backing),
        };
        for (var image = disk.Backing?.Image; image is not null; image = image.Backing?.Image)
            layers.Add(new BlockLayer(NumberOf(image, layers[^1].Number), disk, image.Source, image.Format,
                image.MetadataCacheSize, image.Backing));
        return layers;
    }
}
