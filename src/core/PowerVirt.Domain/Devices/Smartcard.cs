using System.Collections.Immutable;

namespace PowerVirt.Domain.Devices;

/// <summary>A smartcard reader on a CCID controller.</summary>
public sealed record Smartcard : Device
{
    public required SmartcardSource Source { get; init; }
}

/// <summary>Where the card is.</summary>
public abstract record SmartcardSource
{
    /// <summary>In a reader of the host.</summary>
    public sealed record Host : SmartcardSource;

    /// <summary>Nowhere: three certificates of the host's database act as one.</summary>
    public sealed record Certificates(ImmutableArray<string> Names, string? Database) : SmartcardSource;

    /// <summary>With somebody who speaks the card's protocol over a character device.</summary>
    public sealed record Passthrough(CharacterSource Source) : SmartcardSource;
}
