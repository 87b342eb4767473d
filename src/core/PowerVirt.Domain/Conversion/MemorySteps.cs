using PowerVirt.Domain.Completion;
using PowerVirt.Power;

namespace PowerVirt.Domain.Conversion;

/// <summary>Sizes that PCs have and pseries guests round up: the converted document says what the guest gets.</summary>
internal static class MemorySteps
{
    public static IEnumerable<ConversionStep> Of(DomainDefinition domain)
    {
        if (domain.Memory.Size is null) yield break;
        var rounded = Rounded(domain);
        if (rounded.Memory.Size == domain.Memory.Size && rounded.Memory.Maximum == domain.Memory.Maximum) yield break;
        yield return new ConversionStep(
            new Problem(
                ErrorCode.ConfigUnsupported,
                $"{domain.Memory.Size >> 10} KiB are not a multiple of 256 MiB, as pseries guests need it.",
                new XmlPlace("/domain/memory", 0), $"The guest gets {rounded.Memory.Size >> 20} MiB.")
            {
                Severity = Severity.Warning,
            },
            Rounded);
    }

    private static DomainDefinition Rounded(DomainDefinition domain)
    {
        var power = domain with
        {
            Os = domain.Os with
            {
                Architecture = domain.Os.Architecture is { IsPower: true } own ? own : Architecture.Ppc64Le,
            },
        };
        var aligned = MemoryAlignment.AtStart(power).Value!;
        return aligned with { Os = domain.Os };
    }
}
