using PowerVirt.Domain.Completion;
using PowerVirt.Power;

namespace PowerVirt.Domain.Rules;

/// <summary>Features that only pseries has, and those that only PCs have.</summary>
internal static class FeatureRules
{
    private static readonly XmlPlace Place = new("/domain/features", 0);

    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var features = domain.Features;
        foreach (var feature in features.Foreign)
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, $"The '{feature.Name}' feature is not supported for architecture '{domain.Os.Architecture}' or machine type '{domain.Os.Machine}'",
                new XmlPlace($"/domain/features/{feature.Name}", 0));
        }

        if (features.HptMaxPageSize is { } size && (size < 4096 || !ulong.IsPow2(size)))
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, $"A maximum page size of {size} bytes is not possible: 64 KiB, 16 MiB and 16 GiB have a meaning.",
                new XmlPlace("/domain/features/hpt/maxpagesize", 0));
        }

        if (ImplicitDevices.IsPseries(domain)) yield break;
        foreach (var name in PseriesOnly(features))
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, $"The '{name}' feature is not supported for architecture '{domain.Os.Architecture}' or machine type '{domain.Os.Machine}'",
                Place);
        }

        if (domain.Cpu is { Mode: CpuMode.HostModel, Model: not null })
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported, $"Compat levels exist on pseries machines only; this guest's machine is '{domain.Os.Machine}'.",
                new XmlPlace("/domain/cpu", 0));
        }
    }

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
