using PowerVirt.Power.Hosts.Topology;

namespace PowerVirt.Daemon.Hosts;

/// <summary>The small text files below a folder of this host.</summary>
internal sealed class SystemFiles(string root) : IFileTexts
{
    public string Text(string path)
    {
        try
        {
            return File.ReadAllText(Path.Combine(root, path));
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    public IEnumerable<string> Names(string folder)
    {
        var path = Path.Combine(root, folder);
        return Directory.Exists(path) ? Directory.EnumerateFileSystemEntries(path).Select(entry => Path.GetFileName(entry)) : [];
    }
}
