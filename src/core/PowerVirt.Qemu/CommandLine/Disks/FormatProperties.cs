using PowerVirt.Domain.Devices.Disks;

namespace PowerVirt.Qemu.CommandLine.Disks;

/// <summary>The node that reads an image's content out of its storage.</summary>
internal static class FormatProperties
{
    public static QemuProperties Of(BlockLayer layer) =>
    [
        ("node-name", layer.Content),
        ("read-only", layer.IsReadOnly),
        ("cache", CacheMode.OfNode(CacheMode.Of(layer.Disk))),
        ("discard", Discard(layer.Disk.Driver.Discard)),
        ("detect-zeroes", layer.IsTop ? Zeroes(layer.Disk.Driver) : null),
        ("driver", Driver(layer)),
        .. Particular(layer),
        ("file", layer.SliceOfStorage is null ? layer.Storage : layer.Slice),
        ("backing", Backing(layer)),
    ];

    /// <summary>QEMU's name of what reads the image.</summary>
    public static string Driver(BlockLayer layer) =>
        layer.Encryption is { Format: EncryptionFormat.Luks } && layer.Format == ImageFormat.Raw ? "luks"
            : Driver(layer.Format);

    // A directory is made a FAT file system by its storage, which is read like any raw disk.
    public static string Driver(ImageFormat format) => format switch
    {
        ImageFormat.Bochs => "bochs",
        ImageFormat.Cloop => "cloop",
        ImageFormat.Dmg => "dmg",
        ImageFormat.Ploop => "parallels",
        ImageFormat.Vpc or ImageFormat.Vhd => "vpc",
        ImageFormat.Vdi => "vdi",
        ImageFormat.Qcow => "qcow",
        ImageFormat.Qcow2 => "qcow2",
        ImageFormat.Qed => "qed",
        ImageFormat.Vmdk => "vmdk",
        _ => "raw",
    };

    public static string? Discard(Discard? discard) => discard switch
    {
        Domain.Devices.Disks.Discard.Unmap => "unmap",
        Domain.Devices.Disks.Discard.Ignore => "ignore",
        _ => null,
    };

    /// <summary>
    /// QEMU takes <c>unmap</c> only where discard is on; without it zeros are just written efficiently.
    /// </summary>
    public static string? Zeroes(DiskDriver driver) => driver.DetectZeroes switch
    {
        DetectZeroes.Off => "off",
        DetectZeroes.On => "on",
        DetectZeroes.Unmap => driver.Discard == Domain.Devices.Disks.Discard.Unmap ? "unmap" : "on",
        _ => null,
    };

    private static IEnumerable<(string Key, QemuValue? Value)> Particular(BlockLayer layer)
    {
        var encryption = layer.Encryption;
        switch (layer.Format)
        {
            case ImageFormat.Qcow2:
                QemuProperties luks = [("format", "luks"), ("key-secret", layer.EncryptionSecret(0))];
                return
                [
                    ("encrypt", encryption is { Format: EncryptionFormat.Luks } ? luks : null),
                    ("cache-size", QemuValue.Of(layer.MetadataCacheSize)),
                    ("discard-no-unref", layer.Disk.Driver.DiscardKeepsPlace),
                ];
            case ImageFormat.Raw when encryption is { Format: EncryptionFormat.Luks }:
                return [("key-secret", layer.EncryptionSecret(0))];
            case ImageFormat.Raw when layer.Source.Slice is { } slice:
                return [("offset", QemuValue.Of(slice.Offset)), ("size", QemuValue.Of(slice.Size))];
            default:
                return [];
        }
    }

    // Without a word QEMU opens what the image itself names; null says that there is nothing.
    private static QemuValue? Backing(BlockLayer layer) => layer switch
    {
        { Backing: null } => null,
        { Backing.Image: { } image } => (layer with { Number = BlockChain.NumberOf(image, layer.Number) }).Content,
        {
            Format: ImageFormat.Qcow2 or ImageFormat.Qcow or ImageFormat.Qed or ImageFormat.Vmdk,
            Encryption: var encryption
        }
            when encryption is null || layer.Format != ImageFormat.Raw => new QemuValue.Nothing(),
        _ => null,
    };
}
