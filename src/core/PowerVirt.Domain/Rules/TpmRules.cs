using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Xml.Devices;

namespace PowerVirt.Domain.Rules;

/// <summary>Which TPMs a pseries guest can have: one TPM and, beside it, one proxy.</summary>
internal static class TpmRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain, MachineFacts facts)
    {
        var tpms = domain.Devices.Of<Tpm>().ToList();
        if (tpms.Count(tpm => tpm.Model == TpmModel.SpaprTpmProxy) > 1)
            yield return DeviceProblem.Unsupported(tpms[^1], "only a single TPM Proxy device is supported");
        if (tpms.Count(tpm => tpm.Model != TpmModel.SpaprTpmProxy) > 1)
            yield return DeviceProblem.Unsupported(tpms[^1], "only a single TPM non-proxy device is supported");
        foreach (var tpm in tpms)
        {
            foreach (var problem in Backend(tpm, facts)) yield return problem;
            if (!ImplicitDevices.IsPseries(domain)) continue;
            if (tpm is { Model: TpmModel.SpaprTpmProxy, Backend: not TpmBackend.Passthrough })
            {
                yield return DeviceProblem.Unsupported(
                    tpm, $"TPM Proxy model {TpmXml.Models[tpm.Model.Value]} requires 'Passthrough' backend");
            }

            if (tpm.Model is TpmModel.TpmTis or TpmModel.TpmCrb)
            {
                yield return DeviceProblem.Unsupported(
                    tpm,
                    $"The QEMU executable {domain.Emulator} does not support TPM model "
                        + $"{TpmXml.Models[tpm.Model.Value]}",
                    "pseries guests have model='tpm-spapr' and model='spapr-tpm-proxy'.");
            }
        }
    }

    private static IEnumerable<Problem> Backend(Tpm tpm, MachineFacts facts)
    {
        if (tpm.Backend is not TpmBackend.Emulator emulator) yield break;
        if (!emulator.ActiveBanks.IsEmpty && emulator.Version != "2.0")
            yield return DeviceProblem.Wrong(tpm, "<active_pcr_banks/> requires TPM version '2.0'");
        if (facts.TpmVersions is { } versions && emulator.Version is { } version && !versions.Contains(version))
        {
            yield return DeviceProblem.Unsupported(
                tpm, $"TPM version '{version}' is not supported",
                $"The host's swtpm offers {(versions.IsEmpty ? "none" : string.Join(", ", versions))}.");
        }
        else if (emulator.Version == "1.2" && tpm.Model == TpmModel.TpmCrb)
        {
            yield return DeviceProblem.Unsupported(
                tpm, $"Unsupported interface '{TpmXml.Models[TpmModel.TpmCrb]}' for TPM 1.2");
        }
        else if (emulator.Version == "1.2" && tpm.Model == TpmModel.TpmSpapr)
        {
            yield return DeviceProblem.Unsupported(
                tpm, "TPM 1.2 is not supported with the SPAPR device model",
                "The firmware of pseries machines knows version='2.0' only.");
        }
    }
}
