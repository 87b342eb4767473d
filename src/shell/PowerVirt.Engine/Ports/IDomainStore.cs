using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Engine.Ports;

/// <summary>Keeps the live state of domains beyond this process.</summary>
public interface IDomainStore
{
    /// <summary>Returns when the state would survive a crash of this program or of the host.</summary>
    ValueTask SaveAsync(DomainIdentity domain, DomainState state);
}

/// <summary>Keeps nothing: for guests that end with the program that runs them.</summary>
public sealed class NoStore : IDomainStore
{
    public ValueTask SaveAsync(DomainIdentity domain, DomainState state) => ValueTask.CompletedTask;
}
