using PowerVirt.Power.Hosts.Topology;

namespace PowerVirt.Conformance.Guests;

/// <summary>A recorded part of a host's <c>/sys</c>.</summary>
internal sealed class FolderTexts(string root) : IFileTexts
{
    public string Text(string path) =>
        File.Exists(Path.Combine(root, path)) ? File.ReadAllText(Path.Combine(root, path)) : "";

    public IEnumerable<string> Names(string folder) => Directory.Exists(Path.Combine(root, folder))
        ? Directory.EnumerateFileSystemEntries(Path.Combine(root, folder)).Select(path => Path.GetFileName(path))
        : [];
}
