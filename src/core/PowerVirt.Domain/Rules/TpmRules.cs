using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Rules;

/// <summary>Which TPMs a pseries guest can have: one TPM and, beside it, one proxy.</summary>
internal static class TpmRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain, MachineFacts facts)
    {
        if (!ImplicitDevices.IsPseries(domain)) yield break;
        var tpms = domain.Devices.Of<Tpm>().ToList();
        if (tpms.Count(tpm => tpm.Model == TpmModel.SpaprTpmProxy) > 1) yield return Bad(tpms[^1], "only a single TPM Proxy device is supported");
        if (tpms.Count(tpm => tpm.Model != TpmModel.SpaprTpmProxy) > 1) yield return Bad(tpms[^1], "only a single TPM non-proxy device is supported");
        foreach (var tpm in tpms)
        {
            if (tpm.Model is TpmModel.TpmTis or TpmModel.TpmCrb)
                yield return Bad(tpm, $"TPM model '{Xml.Devices.TpmXml.Models[tpm.Model.Value]}' is not available on pseries machines: tpm-spapr and spapr-tpm-proxy are");
            if (tpm is { Model: TpmModel.SpaprTpmProxy, Backend: not TpmBackend.Passthrough })
                yield return Bad(tpm, "TPM Proxy model requires 'Passthrough' backend");
            if (tpm.Backend is TpmBackend.Emulator { Version: { } version })
            {
                if (facts.TpmVersions is { } versions && !versions.Contains(version))
                    yield return Bad(tpm, $"TPM version '{version}' is not supported: the host's swtpm offers {(versions.IsEmpty ? "none" : string.Join(", ", versions))}");
                else if (version == "1.2" && tpm.Model is { } model)
                    yield return Bad(tpm, $"Unsupported interface '{Xml.Devices.TpmXml.Models[model]}' for TPM 1.2: the firmware of pseries machines knows version 2.0 only");
            }

            if (tpm.Backend is TpmBackend.Emulator { Version: not "2.0", ActiveBanks.IsEmpty: false })
                yield return Bad(tpm, "<active_pcr_banks/> requires TPM version '2.0'");
        }
    }

    private static Problem Bad(Tpm tpm, string message) => new(ErrorCode.ConfigUnsupported, message, tpm.Origin.Place);
}
