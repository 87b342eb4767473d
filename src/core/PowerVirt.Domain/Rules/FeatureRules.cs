using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Xml;
using PowerVirt.Power;

namespace PowerVirt.Domain.Rules;

/// <summary>Features that only pseries has, and those that other guests have and libvirt refuses here.</summary>
internal static class FeatureRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        if (domain.Features.TranslationCache is not null && domain.Type != VirtType.Qemu)
            yield return Bad("tcg", $"TCG features are incompatible with domain type '{DomainXml.Types[domain.Type]}'");
        if (ImplicitDevices.IsPseries(domain)) yield break;
        foreach (var name in PseriesOnly(domain.Features)) yield return Unsupported(domain, name);

        // Of a guest of another architecture there is more to say than that.
        if (domain is { Cpu: { Mode: CpuMode.HostModel, Model: not null }, Os.Architecture: not { IsPower: false } })
        {
            yield return new Problem(
                ErrorCode.ConfigUnsupported,
                $"Compat levels exist on pseries machines only; this guest's machine is '{domain.Os.Machine}'.",
                new XmlPlace("/domain/cpu", 0));
        }
    }

    /// <summary>What QEMU refuses.</summary>
    public static IEnumerable<Problem> CheckSizes(DomainDefinition domain)
    {
        if (domain.Features.HptMaxPageSize is not { } size || (size >= 4096 && ulong.IsPow2(size))) yield break;
        yield return new Problem(
            ErrorCode.ConfigUnsupported,
            $"A maximum page size of {size} bytes is not possible: 64 KiB, 16 MiB and 16 GiB have a meaning.",
            new XmlPlace("/domain/features/hpt/maxpagesize", 0));
    }

    /// <summary>
    /// Those of other guests that libvirt refuses here; the strict rules refuse them all, with the way out.
    /// </summary>
    public static IEnumerable<Problem> CheckForeign(DomainDefinition domain)
    {
        if (domain.Features.PerformanceCounters == false && domain.Os.Architecture is { WordSize: 64 } architecture)
            yield return Bad("pmu", $"PMU is always enabled for architecture '{architecture}'");
        foreach (var feature in domain.Features.Foreign)
            if (Refusal(domain, feature) is { } problem) yield return problem;
    }

    // libvirt passes over the others of this kind without a word, as it always has.
    private static Problem? Refusal(DomainDefinition domain, MarkupFragment feature)
    {
        var isOff = feature.Attribute("state") == "off";
        return feature.Name switch
        {
            "gic" or "pvspinlock" or "msrs" or "ras" or "aia" or "ps2" => Unsupported(domain, feature.Name),
            "ioapic" when feature.Attribute("driver") is not null => Unsupported(domain, feature.Name),
            "apic" when feature.Attribute("eoi") is not null => Bad(
                "apic",
                "The 'eoi' attribute of the 'apic' feature is not supported for architecture "
                    + $"'{domain.Os.Architecture}' or machine type '{domain.Os.Machine}'"),
            "hyperv" => Bad(
                "hyperv",
                $"Hyperv features are not supported for architecture '{domain.Os.Architecture}' or machine type "
                    + $"'{domain.Os.Machine}'"),
            "vmport" => Bad("vmport", "vmport is not available with this QEMU binary"),
            "vmcoreinfo" when !isOff => Bad("vmcoreinfo", "vmcoreinfo is not available with this QEMU binary"),
            _ => null,
        };
    }

    private static Problem Bad(string name, string message) =>
        new(ErrorCode.ConfigUnsupported, message, new XmlPlace($"/domain/features/{name}", 0));

    private static Problem Unsupported(DomainDefinition domain, string name) => new(
        ErrorCode.ConfigUnsupported,
        $"The '{name}' feature is not supported for architecture '{domain.Os.Architecture}' or machine type "
            + $"'{domain.Os.Machine}'",
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
