namespace PowerVirt.Domain.Rules;

/// <summary>
/// Guests of other architectures are not run here; said last, for what is wrong with them elsewhere is of use too.
/// </summary>
internal static class ArchitectureRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        if (domain.Os.Architecture is not { IsPower: false } architecture) yield break;
        yield return new Problem(
            ErrorCode.ConfigUnsupported,
            $"Guests of architecture '{architecture}' are not run here; PowerVirt runs ppc64le, ppc64 and ppc.",
            new XmlPlace("/domain/os/type/@arch", 0),
            "'powervirt check FILE --convert' writes a definition for POWER.");
    }
}
