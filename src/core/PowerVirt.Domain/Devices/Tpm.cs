using System.Collections.Immutable;

namespace PowerVirt.Domain.Devices;

/// <summary>A trusted platform module.</summary>
public sealed record Tpm : Device
{
    /// <summary>Null until completion: then <c>tpm-spapr</c>.</summary>
    public TpmModel? Model { get; init; }

    public required TpmBackend Backend { get; init; }
}

/// <summary>Models of TPMs.</summary>
public enum TpmModel
{
    TpmSpapr,
    SpaprTpmProxy,
    TpmTis,
    TpmCrb,
}

/// <summary>What answers the guest's TPM commands.</summary>
public abstract record TpmBackend
{
    /// <summary>A TPM of the host.</summary>
    public sealed record Passthrough(string? Device) : TpmBackend;

    /// <summary>swtpm, one for each guest.</summary>
    public sealed record Emulator(string? Version) : TpmBackend
    {
        /// <summary>The secret that its state is encrypted with.</summary>
        public Guid? EncryptionSecret { get; init; }

        /// <summary>Whether the state outlives the definition of a transient guest.</summary>
        public bool? PersistentState { get; init; }

        /// <summary>Banks of platform configuration registers that are in use; empty leaves them as they are.</summary>
        public ImmutableArray<TpmPcrBank> ActiveBanks { get; init; } = [];

        /// <summary>How much swtpm writes to its log.</summary>
        public uint? Debug { get; init; }

        /// <summary>Where the state is kept instead of the host's own place.</summary>
        public TpmStateSource? State { get; init; }

        public TpmProfile? Profile { get; init; }
    }

    /// <summary>A swtpm that somebody else runs.</summary>
    public sealed record External(CharacterSource Source) : TpmBackend;
}

/// <summary>Hash algorithms of register banks.</summary>
public enum TpmPcrBank
{
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

/// <summary>A place for a TPM's state.</summary>
/// <param name="Type"><c>file</c> or <c>dir</c>.</param>
/// <param name="Path">Where it is.</param>
public sealed record TpmStateSource(string Type, string Path);

/// <summary>The set of algorithms that an emulated TPM offers.</summary>
public sealed record TpmProfile(string? Source, string? Name, string? RemoveDisabled);
