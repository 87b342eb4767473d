using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Engine.Ports;

/// <summary>One change of what is stored about a domain.</summary>
public abstract record StoreChange(Guid Uuid)
{
    /// <summary>A definition, new or in the place of the one before; the name may change with it.</summary>
    public sealed record Define(Guid Uuid, string Name, DefinitionText Text) : StoreChange(Uuid);

    public sealed record Undefine(Guid Uuid) : StoreChange(Uuid);

    public sealed record SetAutostart(Guid Uuid, bool On) : StoreChange(Uuid);

    /// <summary>What is to be known of a guest, in the place of what was.</summary>
    /// <param name="Uuid">Whose.</param>
    /// <param name="Name">The domain's name, for one without a stored definition.</param>
    /// <param name="Record">How it stands.</param>
    /// <param name="Text">Its live definition; null leaves it as it is stored.</param>
    public sealed record Live(Guid Uuid, string Name, LiveRecord Record, DefinitionText? Text) : StoreChange(Uuid);

    /// <summary>
    /// A domain that goes with this leaves something on the host, which is to be removed; until that is
    /// <see cref="Cleared"/>, whoever comes after us does it.
    /// </summary>
    public sealed record Leaves(Guid Uuid) : StoreChange(Uuid);

    public sealed record Cleared(Guid Uuid) : StoreChange(Uuid);

    /// <summary>There is no guest any more.</summary>
    public sealed record Ended(Guid Uuid, ShutoffReason Reason) : StoreChange(Uuid);
}
