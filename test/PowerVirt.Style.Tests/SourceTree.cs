using PowerVirt.Testing;

namespace PowerVirt.Style.Tests;

/// <summary>The files that people write, as the style tests look at them.</summary>
internal static class SourceTree
{
    private static readonly string[] Folders = ["src", "test", "bench", "gen", "fuzz"];

    /// <summary>Every C# file by its path from the root, with forward slashes.</summary>
    public static IReadOnlyList<string> CSharp { get; } =
    [
        .. Folders.Select(Repository.PathOf).Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Names of all projects of a folder such as <c>src</c>.</summary>
    public static IReadOnlyList<string> Projects(string folder) =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal),
    ];

    public static string Read(string relative) => File.ReadAllText(Repository.PathOf(relative));
}
