namespace PowerVirt.Engine.Ports;

/// <summary>Keeps definitions and the live state of domains beyond this process.</summary>
public interface IDomainStore
{
    /// <summary>All domains that are known, their documents unread.</summary>
    IReadOnlyList<StoredDomain> Load();

    /// <summary>Domains that have gone, and whose leftovers have not been removed.</summary>
    IReadOnlyList<Guid> LoadLeftovers();

    /// <summary>The stored definition's document, or null where there is none.</summary>
    string? ReadDefinition(Guid uuid);

    /// <summary>
    /// Returns when all of the changes, which are stored together or not at all, would survive a crash of this program
    /// or of the host.
    /// </summary>
    /// <exception cref="Domain.VmException">They cannot be stored; nothing has changed.</exception>
    ValueTask CommitAsync(params StoreChange[] changes);
}

/// <summary>Keeps nothing: for guests that end with the program that runs them.</summary>
public sealed class NoStore : IDomainStore
{
    public IReadOnlyList<StoredDomain> Load() => [];

    public IReadOnlyList<Guid> LoadLeftovers() => [];

    public string? ReadDefinition(Guid uuid) => null;

    public ValueTask CommitAsync(params StoreChange[] changes) => ValueTask.CompletedTask;
}
