namespace PowerVirt.Domain.Rules;

/// <summary>Names become names of files and of QEMU's objects.</summary>
internal static class IdentityRules
{
    /// <summary>What fits into a file name with room for an extension.</summary>
    private const int LongestName = 240;

    private static readonly XmlPlace Place = new("/domain/name", 0);

    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var name = domain.Name;
        if (name.Contains('/', StringComparison.Ordinal)) yield return Bad("may not contain '/'");
        if (name is "." or "..") yield return Bad("may not be '.' or '..'");
        if (name.Any(char.IsControl)) yield return Bad("may not contain line breaks or other control characters");
        if (System.Text.Encoding.UTF8.GetByteCount(name) > LongestName) yield return Bad($"may not be longer than {LongestName} bytes");
    }

    private static Problem Bad(string why) => new(ErrorCode.XmlError, $"The domain's name {why}.", Place);
}
