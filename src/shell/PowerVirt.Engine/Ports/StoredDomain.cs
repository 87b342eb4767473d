using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Engine.Ports;

/// <summary>A domain as it is found when the program starts.</summary>
public sealed record StoredDomain(Guid Uuid, string Name)
{
    /// <summary>The outline of the stored definition; null where there is none.</summary>
    public DefinitionOutline? Outline { get; init; }

    public bool Autostart { get; init; }

    /// <summary>Why the last guest ended.</summary>
    public ShutoffReason LastEnd { get; init; }

    /// <summary>The guest that ran when this was stored, with its definition.</summary>
    public (LiveRecord Record, DefinitionText Text)? Live { get; init; }
}

/// <summary>A guest as it is stored, so that another run of this program finds it again.</summary>
/// <param name="Id">The guest's number.</param>
/// <param name="BootId">The boot of the host that it belongs to; with another boot it is gone.</param>
/// <param name="Phase">How far it had come.</param>
/// <param name="Status">What clients saw.</param>
/// <param name="Traces">Its process and what it has on the host.</param>
public sealed record LiveRecord(int Id, string BootId, Phase Phase, DomainStatus Status, GuestTraces Traces)
{
    public bool AutoDestroy { get; init; }

    /// <summary>Why it was about to end, if it was.</summary>
    public ShutoffReason? End { get; init; }
}
