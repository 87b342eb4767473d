namespace PowerVirt.Engine.Ports;

/// <summary>What a domain has on the host between the runs of its guest.</summary>
public interface IDomainFiles
{
    /// <summary>Whether an emulated TPM has kept something.</summary>
    bool HasTpmState(Guid domain);

    /// <summary>Removes what nobody needs once the domain is forgotten.</summary>
    /// <param name="domain">The domain, which has no guest any more.</param>
    /// <param name="tpmState">Whether the state of its TPM goes, too.</param>
    /// <exception cref="Domain.VmException">Something of it cannot be removed.</exception>
    void Remove(Guid domain, bool tpmState);
}

/// <summary>No files at all.</summary>
public sealed class NoDomainFiles : IDomainFiles
{
    public bool HasTpmState(Guid domain) => false;

    public void Remove(Guid domain, bool tpmState)
    {
    }
}
