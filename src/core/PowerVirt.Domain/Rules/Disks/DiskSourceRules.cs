using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Xml.Devices.Disks;

namespace PowerVirt.Domain.Rules.Disks;

/// <summary>What each image of a disk's chain may be.</summary>
internal static class DiskSourceRules
{
    public static IEnumerable<Problem> Check(Disk disk)
    {
        if (disk.Source is null) return [];
        return Layers(disk).SelectMany(layer => Of(disk, layer).Concat(NetworkRules.Check(disk, layer.Source)));
    }

    private static IEnumerable<Layer> Layers(Disk disk)
    {
        yield return new Layer(disk.Source!, disk.Driver.Format, disk.Driver.MetadataCacheSize, IsTop: true);
        for (var image = disk.Backing?.Image; image is not null; image = image.Backing?.Image)
            yield return new Layer(image.Source, image.Format, image.MetadataCacheSize, IsTop: false);
    }

    private static IEnumerable<Problem> Of(Disk disk, Layer layer)
    {
        var (source, format) = (layer.Source, layer.Format);
        switch (format)
        {
            case ImageFormat.Cow:
                yield return Bad("'cow' storage format is not supported", "Use 'qcow2'.");
                break;
            case ImageFormat.Iso:
                yield return Bad("storage format 'iso' is not directly supported by QEMU, use 'raw' instead");
                break;
            case ImageFormat.Directory or ImageFormat.Vhd or ImageFormat.Ploop:
                yield return Bad($"'{DiskDriverXml.Formats[format.Value]}' storage format is not supported");
                break;
            case ImageFormat.Fat when source.Storage is not (DirectoryStorage or VolumeStorage):
                yield return Bad("storage format 'fat' is supported only with 'dir' storage type");
                break;
        }

        if (source.Storage is DirectoryStorage)
        {
            if (format is not (null or ImageFormat.Fat))
                yield return Bad("storage type 'dir' requires use of storage format 'fat'");
            if (layer.IsTop && !disk.ReadOnly)
                yield return Bad("virtual FAT storage can't be accessed in read-write mode", "Add <readonly/>.");
        }

        if (layer.MetadataCacheSize is not null && format != ImageFormat.Qcow2)
            yield return Bad("metadata cache max size control is supported only with qcow2 images");
        if (layer.IsTop && disk.Driver.DiscardKeepsPlace is not null && format != ImageFormat.Qcow2)
            yield return Bad("'discard_no_unref' only works with qcow2 disk format");
        if (source.Storage is NvmeStorage { Namespace: 0 }) yield return Bad("NVMe namespace can't be zero");
        foreach (var message in Encryption(source, format)) yield return Bad(message);

        Problem Bad(string message, string? remedy = null) => DiskProblem.Unsupported(disk, message, remedy);
    }

    private static IEnumerable<string> Encryption(DiskSource source, ImageFormat? format)
    {
        if (source.Encryption is not { } encryption) yield break;
        if (encryption is { Format: EncryptionFormat.Luks, Cipher: not null })
            yield return "supplying <cipher> for domain disk definition is unnecessary";
        var name = ImageEncryptionXml.Formats[encryption.Format];
        if (encryption.Engine == EncryptionEngine.LibRbd)
        {
            if (source.Storage is not NetworkStorage { Protocol: NetworkProtocol.Rbd })
                yield return "librbd encryption is supported only with RBD backed disks";
            if (encryption.Format is not (EncryptionFormat.Luks or EncryptionFormat.Luks2 or EncryptionFormat.LuksAny))
                yield return $"'{name}' is currently not supported by the librbd encryption engine";
        }
        else
        {
            if (encryption.Format is EncryptionFormat.Luks2 or EncryptionFormat.LuksAny)
                yield return $"{name} is currently not supported by the qemu encryption engine";
            if (encryption.Format is EncryptionFormat.Qcow) yield return "old qcow/qcow2 encryption is not supported";
            if (encryption.Secrets.Length > 1) yield return "qemu encryption engine expects only a single secret";
            if (format is not (null or ImageFormat.Raw or ImageFormat.Qcow2))
                yield return "encryption is supported only with 'raw' and 'qcow2' image format";
        }

        if (encryption.Secrets.IsEmpty && encryption.Format != EncryptionFormat.Default)
            yield return "missing secret for encryption";
    }

    private sealed record Layer(DiskSource Source, ImageFormat? Format, ulong? MetadataCacheSize, bool IsTop);
}
