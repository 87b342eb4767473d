using System.Text.Json;

namespace PowerVirt.Conformance.Cases;

/// <summary>The cases of a folder, in the order of its manifests.</summary>
public static class CaseList
{
    private static readonly string[] Manifests = ["manifest.json", "oracle-manifest.json"];

    /// <exception cref="InvalidDataException">The folder has no manifest.</exception>
    public static IReadOnlyList<ConformanceCase> Read(string folder)
    {
        var found = Manifests.Select(name => Path.Combine(folder, name)).Where(File.Exists).ToArray();
        if (found.Length == 0)
            throw new InvalidDataException($"{folder} holds neither {string.Join(" nor ", Manifests)}.");
        return [.. found.SelectMany(path => ReadManifest(folder, path))];
    }

    private static IEnumerable<ConformanceCase> ReadManifest(string folder, string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return
        [
            .. document.RootElement.GetProperty("cases").EnumerateArray()
                .Select(entry => new ConformanceCase(folder, entry.Clone())),
        ];
    }
}
