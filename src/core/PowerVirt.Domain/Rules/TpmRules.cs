using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;

namespace PowerVirt.Domain.Rules;

/// <summary>Which TPMs a pseries guest can have: one TPM and, beside it, one proxy.</summary>
internal static class TpmRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain)
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
            if (tpm.Backend is TpmBackend.Emulator { Version: "1.2" })
                yield return Bad(tpm, "TPM 1.2 is not supported on pseries machines: their firmware knows version 2.0 only");
        }
    }

    private static Problem Bad(Tpm tpm, string message) => new(ErrorCode.ConfigUnsupported, message, tpm.Origin.Place);
}
