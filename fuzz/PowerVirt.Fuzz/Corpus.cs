using PowerVirt.Testing;

namespace PowerVirt.Fuzz;

/// <summary>What a target begins with.</summary>
internal static class Corpus
{
    public static IReadOnlyList<byte[]> Of(FuzzTarget target) =>
    [
        .. target.Seeds.Prepend($"fuzz/corpus/{target.Name}").Select(Repository.PathOf).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, $"*{target.Extension}", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal).Select(File.ReadAllBytes).SelectMany(target.InputsOf),
    ];
}
