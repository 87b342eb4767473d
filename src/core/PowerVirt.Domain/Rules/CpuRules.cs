namespace PowerVirt.Domain.Rules;

/// <summary>What can be said of a CPU only where it is an x86 one.</summary>
internal static class CpuRules
{
    private static readonly XmlPlace Place = new("/domain/cpu", 0);

    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        if (domain.Cpu is not { } cpu) yield break;
        if (cpu.MaximumPhysicalAddress is not null)
            yield return Bad($"CPU maximum physical address bits specification is not supported for '{domain.Os.Architecture}' architecture");
        if (cpu.Cache is not null) yield return Bad($"CPU cache specification is not supported for '{domain.Os.Architecture}' architecture");
    }

    private static Problem Bad(string message) => new(ErrorCode.ConfigUnsupported, message, Place);
}
