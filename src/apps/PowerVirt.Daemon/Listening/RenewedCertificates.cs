using PowerVirt.Daemon.Logging;
using PowerVirt.Daemon.Settings;
using PowerVirt.Domain;
using PowerVirt.Rpc.Server;

namespace PowerVirt.Daemon.Listening;

/// <summary>
/// The certificates for TLS as their files have them at each handshake, so that renewed ones and a new list of revoked
/// ones need no restart; where the files cannot be used, as in the midst of being replaced, those from before count.
/// </summary>
internal sealed class RenewedCertificates
{
    private readonly DaemonSettings _settings;
    private readonly string _folder;
    private readonly DaemonLog _log;
    private readonly Lock _gate = new();
    private CertificateFiles _files;
    private TlsHandshake _handshake;
    private string? _complaint;

    /// <param name="settings">Where they are, and whom they let in.</param>
    /// <param name="folder">Where they lie unless the settings say something else.</param>
    /// <param name="log">Where it is told that they were renewed.</param>
    /// <exception cref="VmException">They are missing, unreadable, expired, or do not belong together.</exception>
    public RenewedCertificates(DaemonSettings settings, string folder, DaemonLog log)
    {
        (_settings, _folder, _log) = (settings, folder, log);
        _files = CertificateFiles.Read(settings, folder);
        _handshake = Certificates.Read(_files, settings.TlsAllowed, DateTimeOffset.UtcNow);
    }

    /// <summary>What the files say now.</summary>
    public TlsHandshake Handshake()
    {
        lock (_gate)
        {
            try
            {
                var files = CertificateFiles.Read(_settings, _folder);
                if (files != _files)
                {
                    (_handshake, _files) = (Certificates.Read(files, _settings.TlsAllowed, DateTimeOffset.UtcNow), files);
                    _log.Note("Certificates for TLS were renewed.", ("certificate", files.Certificate.Path));
                }

                _complaint = null;
            }
            catch (VmException wrong) when (wrong.Message == _complaint)
            {
                // It was told when it began.
            }
            catch (VmException wrong)
            {
                _complaint = wrong.Message;
                _log.Warning("Certificates for TLS have changed and cannot be used; the earlier ones are.",
                    ("problem", wrong.Problem), ("remedy", wrong.Problem.Remedy));
            }

            return _handshake;
        }
    }
}
