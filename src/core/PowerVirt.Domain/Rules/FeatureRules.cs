using PowerVirt.Domain.Completion;
using PowerVirt.Power;

namespace PowerVirt.Domain.Rules;

/// <summary>Features that only pseries has, and those that other guests have and libvirt refuses here.</summary>
internal static class FeatureRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var features = domain.Features;
        if (features.HptMaxPageSize is { } size && (size < 4096 || !ulong.IsPow2(size)))
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, $"A maximum page size of {size} bytes is not possible: 64 KiB, 16 MiB and 16 GiB have a meaning.",
                new XmlPlace("/domain/features/hpt/maxpagesize", 0));
        }

        if (ImplicitDevices.IsPseries(domain)) yield break;
        foreach (var name in PseriesOnly(features)) yield return Unsupported(domain, name);

        if (domain.Cpu is { Mode: CpuMode.HostModel, Model: not null })
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, $"Compat levels exist on pseries machines only; this guest's machine is '{domain.Os.Machine}'.",
                new XmlPlace("/domain/cpu", 0));
        }
    }

    /// <summary>Those of other guests that libvirt refuses here; the strict rules refuse them all, with the way out.</summary>
    public static IEnumerable<Problem> CheckForeign(DomainDefinition domain) =>
        domain.Features.Foreign.Where(feature => IsRefused(feature.Name)).Select(feature => Unsupported(domain, feature.Name));

    // libvirt passes over the others of this kind without a word, as it always has.
    private static bool IsRefused(string name) =>
        name is "gic" or "ioapic" or "hyperv" or "msrs" or "ras" or "aia" or "smm" or "vmport" or "vmcoreinfo" or "ps2" or "xen";

    private static Problem Unsupported(DomainDefinition domain, string name) => new(
        ErrorCode.ConfigUnsupported, $"The '{name}' feature is not supported for architecture '{domain.Os.Architecture}' or machine type '{domain.Os.Machine}'",
        new XmlPlace($"/domain/features/{name}", 0));

    private static IEnumerable<string> PseriesOnly(Features features)
    {
        if (features.HptResizing is not null || features.HptMaxPageSize is not null) yield return "hpt";
        if (features.Htm is not null) yield return "htm";
        if (features.NestedHv is not null) yield return "nested-hv";
        if (features.CcfAssist is not null) yield return "ccf-assist";
        if (features.Cfpc is not null) yield return "cfpc";
        if (features.Sbbc is not null) yield return "sbbc";
        if (features.Ibs is not null) yield return "ibs";
    }
}
