namespace PowerVirt.Conformance.Guests;

/// <summary>How far a definition comes before it is refused.</summary>
internal enum GuestStage
{
    /// <summary>Read, completed and checked.</summary>
    Defined,

    /// <summary>Turned into a command line.</summary>
    Planned,
}
