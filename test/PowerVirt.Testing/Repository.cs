using System.Runtime.CompilerServices;

namespace PowerVirt.Testing;

/// <summary>Finds the source tree from a test, so that golden files are read and rewritten where they lie.</summary>
public static class Repository
{
    /// <summary>The absolute path of the repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The absolute path of a file given relative to the root, with forward slashes.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        for (var folder = Path.GetDirectoryName(thisFile); folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "PowerVirt.slnx"))) return folder;
        throw new DirectoryNotFoundException($"No PowerVirt.slnx above {thisFile}.");
    }
}
