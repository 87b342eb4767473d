using PowerVirt.Domain;
using PowerVirt.Domain.Conversion;
using PowerVirt.Domain.Xml;

namespace PowerVirt.Cli.Definitions;

/// <summary>A definition made one for a pseries guest.</summary>
/// <param name="Text">The definition.</param>
/// <param name="Changes">What was wrong, where it stood, and what became of it.</param>
/// <param name="Prepared">How far the definition comes now.</param>
internal sealed record Conversion(string Text, IReadOnlyList<Problem> Changes, Prepared Prepared)
{
    /// <summary>Converts a file and checks what came out.</summary>
    /// <exception cref="VmException">The file cannot be read, or holds what is no definition of any guest.</exception>
    public static async Task<Conversion> OfAsync(PlanRequest request, Pipeline pipeline, Func<CancellationToken> listen)
    {
        var read = DefinitionFile.Read(request.File);
        read.OrThrow();
        var document = read.Value!;
        var changes = DomainConversion.Steps(document.Definition).Select(step => document.Locate(step.Problem));
        var text = DomainXml.Format(DomainConversion.ToPseries(document.Definition));
        var prepared = await pipeline.PrepareAsync(request, DomainXml.Parse(text), listen);
        return new Conversion(text, [.. changes.OrderBy(change => change.Place?.Line)], prepared);
    }
}
