using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Daemon.Handlers.Domains;

/// <summary>Finds the domains that clients name, and names domains to clients.</summary>
internal sealed class DomainDirectory(DomainRegistry registry)
{
    public DomainRegistry Registry => registry;

    /// <summary>The domain of a client; the UUID decides, for the name may have changed.</summary>
    /// <exception cref="VmException">There is none.</exception>
    public DomainActor Find(RemoteDomain domain) => registry.Find(domain.Uuid) ?? throw new VmException(
        ErrorCode.NoDomain, $"no domain with matching uuid '{domain.Uuid}' ({domain.Name})");

    /// <exception cref="VmException">There is none.</exception>
    public DomainActor Find(Guid uuid) => registry.Find(uuid) ?? throw new VmException(
        ErrorCode.NoDomain, $"no domain with matching uuid '{uuid}'");

    /// <exception cref="VmException">There is none.</exception>
    public DomainActor Find(string name) => registry.Find(name) ?? throw new VmException(
        ErrorCode.NoDomain, $"no domain with matching name '{name}'");

    /// <exception cref="VmException">There is none.</exception>
    public DomainActor Find(int id) => registry.Find(id) ?? throw new VmException(
        ErrorCode.NoDomain, $"no domain with matching id {id}");

    /// <summary>The domain, which must run.</summary>
    /// <exception cref="VmException">There is none, or it does not run.</exception>
    public DomainActor FindActive(RemoteDomain domain) => Find(domain) is { State.Active: true } active
        ? active
        : throw new VmException(StateProblems.NotRunning);

    /// <summary>How clients know it; one that does not run has the number -1.</summary>
    public static RemoteDomain Name(DomainActor actor)
    {
        var snapshot = actor.Snapshot;
        return new RemoteDomain(snapshot.Identity.Name, snapshot.Identity.Uuid, snapshot.State.Id ?? -1);
    }
}
