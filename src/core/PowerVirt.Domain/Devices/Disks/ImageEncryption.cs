using System.Collections.Immutable;

namespace PowerVirt.Domain.Devices.Disks;

/// <summary>How an image is encrypted.</summary>
/// <param name="Format">The format of the encryption.</param>
/// <param name="Engine">Who decrypts; null until completion.</param>
/// <param name="Secrets">The passphrases; RBD takes one for each image of a chain.</param>
public sealed record ImageEncryption(
    EncryptionFormat Format, EncryptionEngine? Engine, ImmutableArray<SecretReference> Secrets)
{
    /// <summary>The cipher, which only the making of an image needs.</summary>
    public EncryptionCipher? Cipher { get; init; }
}

/// <summary>Formats of encryption; libvirt's words.</summary>
public enum EncryptionFormat
{
    Default,
    Qcow,
    Luks,
    Luks2,
    LuksAny,
}

/// <summary>Who encrypts and decrypts.</summary>
public enum EncryptionEngine
{
    Qemu,
    LibRbd,
}

/// <summary>A cipher with the generator of its initialization vectors.</summary>
public sealed record EncryptionCipher(
    string Name, uint Size, string? Mode, string? Hash, string? VectorGenerator, string? VectorHash);
