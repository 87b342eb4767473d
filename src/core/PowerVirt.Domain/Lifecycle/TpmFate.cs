using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Lifecycle;

/// <summary>
/// What becomes of the state of an emulated TPM when its domain is forgotten, libvirt's <c>VIR_DOMAIN_UNDEFINE_*TPM</c>.
/// </summary>
public enum TpmFate
{
    /// <summary>It goes, unless the definition says <c>persistent_state='yes'</c>.</summary>
    AsDefined,
    Remove,
    Keep,
}

/// <summary>Decides about the state of emulated TPMs.</summary>
public static class TpmFates
{
    /// <summary>Whether the state goes with a domain of this definition.</summary>
    public static bool Removes(this TpmFate fate, DomainDefinition definition) =>
        fate == TpmFate.Remove || (fate == TpmFate.AsDefined && !definition.Devices.Of<Tpm>()
            .Any(tpm => tpm.Backend is TpmBackend.Emulator { PersistentState: true }));

    /// <summary>A running guest's definition, which decides when the guest has ended.</summary>
    public static DomainDefinition Apply(this TpmFate fate, DomainDefinition definition) =>
        fate == TpmFate.AsDefined ? definition : definition with
        {
            Devices = definition.Devices.Select(device => device is Tpm { Backend: TpmBackend.Emulator emulator } tpm
                ? tpm with { Backend = emulator with { PersistentState = fate == TpmFate.Keep } }
                : device),
        };
}
