using PowerVirt.Engine.Ports;

namespace PowerVirt.Daemon.Metrics;

/// <summary>A store whose commits are timed.</summary>
internal sealed class TimedStore(IDomainStore store, TimedWork commits) : IDomainStore
{
    public IReadOnlyList<StoredDomain> Load() => store.Load();

    public IReadOnlyList<Guid> LoadLeftovers() => store.LoadLeftovers();

    public string? ReadDefinition(Guid uuid) => store.ReadDefinition(uuid);

    public async ValueTask CommitAsync(params StoreChange[] changes) => await commits.RunAsync(async () =>
    {
        await store.CommitAsync(changes);
        return true;
    });
}
