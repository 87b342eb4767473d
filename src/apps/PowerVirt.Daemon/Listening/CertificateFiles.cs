using PowerVirt.Daemon.Settings;
using PowerVirt.Domain;

namespace PowerVirt.Daemon.Listening;

/// <summary>What the files for TLS say; equal as long as nobody has changed one.</summary>
/// <param name="Authority">The certificates of those who vouch for clients and for this daemon.</param>
/// <param name="Certificate">The daemon's, and those between it and the authority.</param>
/// <param name="Key">Its key.</param>
/// <param name="Revoked">What the authorities have taken back; null where there is no such list.</param>
internal sealed record CertificateFiles(PemFile Authority, PemFile Certificate, PemFile Key, PemFile? Revoked)
{
    /// <param name="settings">Where they are.</param>
    /// <param name="folder">Where they lie unless the settings say something else.</param>
    /// <exception cref="VmException">They are missing or unreadable.</exception>
    public static CertificateFiles Read(DaemonSettings settings, string folder)
    {
        var usual = Path.Combine(folder, "CA/cacrl.pem");
        return new CertificateFiles(
            PemFile.Read(settings.TlsAuthority ?? Path.Combine(folder, "CA/cacert.pem")),
            PemFile.Read(settings.TlsCertificate ?? Path.Combine(folder, "libvirt/servercert.pem")),
            PemFile.Read(settings.TlsKey ?? Path.Combine(folder, "libvirt/private/serverkey.pem")),
            settings.TlsRevoked is { } named ? PemFile.Read(named) : File.Exists(usual) ? PemFile.Read(usual) : null);
    }
}

/// <summary>A file and its text.</summary>
internal sealed record PemFile(string Path, string Text)
{
    /// <summary>What to do about a file that is no good.</summary>
    public const string Remedy =
        "Clients over TLS need an authority's certificate, a certificate of it for this host, and that one's key; " +
        "powervirtd(8) says how they are made.";

    /// <exception cref="VmException">It is missing or unreadable.</exception>
    public static PemFile Read(string path)
    {
        try
        {
            return new PemFile(path, File.ReadAllText(path));
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new VmException(ErrorCode.ConfigUnsupported, $"{path}, which TLS needs, is missing.", Remedy, error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new VmException(
                ErrorCode.ConfigUnsupported, $"{path}, which TLS needs, cannot be read: {error.Message}", Remedy,
                error);
        }
    }
}
