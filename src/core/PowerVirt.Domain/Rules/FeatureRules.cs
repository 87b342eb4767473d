using System.Globalization;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Xml;
using PowerVirt.Power;

namespace PowerVirt.Domain.Rules;

/// <summary>Features that only pseries has, and those that other guests have and libvirt refuses here.</summary>
internal static class FeatureRules
{
    private const uint LeastRing = 1024;
    private const uint MostRing = 65536;

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
            "gic" or "pvspinlock" or "ras" or "aia" or "ps2" => Unsupported(domain, feature.Name),
            "ioapic" when feature.Attribute("driver") is { } driver and not ("kvm" or "qemu") => new Problem(
                ErrorCode.XmlError, $"Invalid value for attribute 'driver' in element 'ioapic': '{driver}'.",
                new XmlPlace("/domain/features/ioapic", 0)),
            "ioapic" when feature.Attribute("driver") is not null => Unsupported(domain, feature.Name),
            "apic" when feature.Attribute("eoi") is not null => Bad(
                "apic",
                "The 'eoi' attribute of the 'apic' feature is not supported for architecture "
                    + $"'{domain.Os.Architecture}' or machine type '{domain.Os.Machine}'"),
            "hyperv" => Bad(
                "hyperv",
                $"Hyperv features are not supported for architecture '{domain.Os.Architecture}' or machine type "
                    + $"'{domain.Os.Machine}'"),
            "smm" when feature.Children.Any(child => child.Name == "tseg") =>
                Bad("smm", "SMM TSEG is only supported with q35 machine type"),
            "kvm" when feature.Children.Any(child => child.Name == "dirty-ring" && !IsRing(child)) => new Problem(
                ErrorCode.XmlError, $"dirty ring must be power of 2 and ranges [{LeastRing}, {MostRing}]",
                new XmlPlace("/domain/features/kvm", 0)),
            "vmport" => Bad("vmport", "vmport is not available with this QEMU binary"),
            "vmcoreinfo" when !isOff => Bad("vmcoreinfo", "vmcoreinfo is not available with this QEMU binary"),
            _ => null,
        };
    }

    private static bool IsRing(MarkupFragment ring) =>
        ring.Attribute("state") == "off"
        || (uint.TryParse(ring.Attribute("size"), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            && size is >= LeastRing and <= MostRing && uint.IsPow2(size));

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
