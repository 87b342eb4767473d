namespace PowerVirt.Engine;

/// <summary>
/// The actors of all domains by uuid and by name: each name and each uuid belongs to one of them. Whoever asks waits for
/// nobody for longer than a few look-ups take.
/// </summary>
internal sealed class DomainTable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, DomainActor> _byUuid = [];
    private readonly Dictionary<string, DomainActor> _byName = new(StringComparer.Ordinal);

    /// <summary>All of them; the oldest first as long as none has gone: that is how they lie in memory.</summary>
    public DomainActor[] All()
    {
        lock (_lock) return [.. _byUuid.Values];
    }

    public DomainActor? Find(Guid uuid)
    {
        lock (_lock) return _byUuid.GetValueOrDefault(uuid);
    }

    public DomainActor? Find(string name)
    {
        lock (_lock) return _byName.GetValueOrDefault(name);
    }

    /// <summary>False when its uuid or its name is taken.</summary>
    public bool TryAdd(DomainActor actor)
    {
        lock (_lock)
        {
            if (_byUuid.ContainsKey(actor.Identity.Uuid) || !_byName.TryAdd(actor.Identity.Name, actor)) return false;
            _byUuid.Add(actor.Identity.Uuid, actor);
            return true;
        }
    }

    public void Remove(DomainActor actor)
    {
        lock (_lock)
        {
            if (_byUuid.GetValueOrDefault(actor.Identity.Uuid) == actor) _byUuid.Remove(actor.Identity.Uuid);
            Free(actor.Identity.Name, actor);
        }
    }

    /// <summary>Gives an actor one more name; false when it is taken.</summary>
    public bool TryReserve(string name, DomainActor actor)
    {
        lock (_lock) return _byName.TryAdd(name, actor);
    }

    /// <summary>Takes a name from an actor, if it has it.</summary>
    public void Release(string name, DomainActor actor)
    {
        lock (_lock) Free(name, actor);
    }

    private void Free(string name, DomainActor actor)
    {
        if (_byName.GetValueOrDefault(name) == actor) _byName.Remove(name);
    }
}
