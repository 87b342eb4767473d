using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Engine;

/// <summary>All that is known of a domain at a moment; it never changes, and getting it waits for nobody.</summary>
/// <param name="Identity">Which domain.</param>
/// <param name="State">How it stands.</param>
/// <param name="Stored">The outline of the stored definition; null for a transient domain.</param>
/// <param name="Live">The definition of the running guest; null while there is none.</param>
public sealed record DomainSnapshot(
    DomainIdentity Identity, DomainState State, DefinitionOutline? Stored, DefinitionText? Live)
{
    /// <summary>The outline that counts now: that of the guest, or of the next one.</summary>
    public DefinitionOutline? Outline => State.Active ? Live?.Outline ?? Stored : Stored;
}
