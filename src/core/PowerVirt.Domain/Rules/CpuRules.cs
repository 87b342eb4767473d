using PowerVirt.Power;

namespace PowerVirt.Domain.Rules;

/// <summary>What can be said of a CPU only where it is an x86 one.</summary>
internal static class CpuRules
{
    private const int VendorIdLength = 12;

    private static readonly XmlPlace Place = new("/domain/cpu", 0);

    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        if (domain.Cpu is not { } cpu) yield break;
        if (cpu is { Migratable: not null, Mode: not (CpuMode.HostPassthrough or CpuMode.Maximum) })
            yield return Bad("Attribute migratable is only allowed for 'host-passthrough' / 'maximum' CPU mode");
        if (cpu.VendorId is { Length: not VendorIdLength })
        {
            yield return new Problem(
                ErrorCode.XmlError, $"vendor_id must be exactly {VendorIdLength} characters long", Place);
        }

        foreach (var twice in cpu.Features.GroupBy(feature => feature.Name).Where(group => group.Count() > 1))
            yield return new Problem(ErrorCode.XmlError, $"CPU feature '{twice.Key}' specified more than once", Place);
        if (cpu.MaximumPhysicalAddress is not null)
        {
            yield return Bad(
                $"CPU maximum physical address bits specification is not supported for '{domain.Os.Architecture}' "
                    + "architecture");
        }

        if (cpu.Cache is not null)
            yield return Bad($"CPU cache specification is not supported for '{domain.Os.Architecture}' architecture");
    }

    private static Problem Bad(string message) => new(ErrorCode.ConfigUnsupported, message, Place);
}
