using System.Globalization;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;

namespace PowerVirt.Qemu.CommandLine.Disks;

/// <summary>One image of a disk with the names of its block nodes.</summary>
/// <param name="Number">Unique in the guest.</param>
/// <param name="Disk">The disk it belongs to.</param>
/// <param name="Source">Where its bytes are.</param>
/// <param name="Format">How they are read.</param>
/// <param name="MetadataCacheSize">In bytes.</param>
/// <param name="Backing">What lies beneath; null where only the image knows.</param>
internal sealed record BlockLayer(
    int Number, Disk Disk, DiskSource Source, ImageFormat Format, ulong? MetadataCacheSize, BackingStore? Backing)
{
    public bool IsTop => ReferenceEquals(Source, Disk.Source);

    /// <summary>The file, device or connection itself.</summary>
    public string Storage => Name("storage");

    /// <summary>The part of the storage that holds the image.</summary>
    public string Slice => Name("slice-sto");

    /// <summary>The image's content.</summary>
    public string Content => Name("format");

    public string AuthenticationSecret => Name("storage-auth-secret0");

    public string CookieSecret => Name("storage-httpcookie-secret0");

    public string ReservationHelper => Source.Reservations is { Managed: true } ? "pr-helper0" : $"pr-helper-{Storage}";

    public string TlsCredentials => $"obj{Storage}_tls0";

    public bool IsReadOnly => !IsTop || Disk.ReadOnly || Disk.Kind == DiskKind.Cdrom;

    public NetworkStorage? Network => Source.Storage as NetworkStorage;

    /// <summary>What QEMU's own engine decrypts.</summary>
    public ImageEncryption? Encryption =>
        Source.Encryption is { Engine: not EncryptionEngine.LibRbd } encryption ? encryption : null;

    /// <summary>A slice of a plain raw image is cut by the format itself.</summary>
    public StorageSlice? SliceOfStorage => Format == ImageFormat.Raw && Encryption is null ? null : Source.Slice;

    public string EncryptionSecret(int index) =>
        Name(string.Create(CultureInfo.InvariantCulture, $"format-encryption-secret{index}"));

    private string Name(string part) => string.Create(CultureInfo.InvariantCulture, $"libvirt-{Number}-{part}");
}
