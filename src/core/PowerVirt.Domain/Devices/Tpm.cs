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
    public sealed record Emulator(string? Version) : TpmBackend;
}
