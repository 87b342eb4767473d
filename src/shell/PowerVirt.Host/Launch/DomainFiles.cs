using PowerVirt.Domain;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Host.Launch;

/// <summary>The files that a domain has between the runs of its guest.</summary>
/// <param name="tpm">The folder in which its TPM keeps its state.</param>
/// <param name="guestLock">The file that is locked while it has a QEMU.</param>
public sealed class DomainFiles(Func<Guid, string> tpm, Func<Guid, string> guestLock) : IDomainFiles
{
    public bool HasTpmState(Guid domain) => Directory.Exists(tpm(domain));

    public void Remove(Guid domain, bool tpmState)
    {
        var path = guestLock(domain);
        try
        {
            if (File.Exists(path)) File.Delete(path);
            path = tpm(domain);
            if (tpmState && Directory.Exists(path)) Directory.Delete(path, recursive: true);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new VmException(ErrorCode.SystemError, $"{path} cannot be removed: {failed.Message}",
                "Nothing needs it any more; remove it by hand.", failed);
        }
    }
}
