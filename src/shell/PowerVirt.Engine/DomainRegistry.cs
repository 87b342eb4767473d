using System.Collections.Concurrent;

namespace PowerVirt.Engine;

/// <summary>Finds a domain's actor; readers never wait.</summary>
public sealed class DomainRegistry
{
    private readonly ConcurrentDictionary<Guid, DomainActor> _byUuid = new();
    private readonly ConcurrentDictionary<string, DomainActor> _byName = new(StringComparer.Ordinal);

    public IEnumerable<DomainActor> All => _byUuid.Select(entry => entry.Value);

    public DomainActor? Find(Guid uuid) => _byUuid.GetValueOrDefault(uuid);

    public DomainActor? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>False when the uuid or the name is taken.</summary>
    public bool TryAdd(DomainActor actor)
    {
        if (!_byName.TryAdd(actor.Identity.Name, actor)) return false;
        if (_byUuid.TryAdd(actor.Identity.Uuid, actor)) return true;
        _byName.TryRemove(new(actor.Identity.Name, actor));
        return false;
    }

    public void Remove(DomainActor actor)
    {
        _byUuid.TryRemove(new(actor.Identity.Uuid, actor));
        _byName.TryRemove(new(actor.Identity.Name, actor));
    }
}
