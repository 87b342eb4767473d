using System.Text;
using PowerVirt.Power.Hosts.Topology;

namespace PowerVirt.Host.Probe;

/// <summary>Small text files below a folder of the host, such as <c>/sys/devices/system</c>.</summary>
/// <param name="root">An absolute path.</param>
/// <param name="maxFile">Bytes of a file that are read.</param>
public sealed class HostFiles(string root, int maxFile = 4 * 1024 * 1024) : IFileTexts
{
    public string Text(string path) => Encoding.UTF8.GetString(Bytes(path));

    public IEnumerable<string> Names(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(Path.Combine(root, folder)).Select(entry => Path.GetFileName(entry))];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>What is not there or may not be read is empty: the host does not say.</summary>
    internal byte[] Bytes(string path)
    {
        try
        {
            using var file = new FileStream(Path.Combine(root, path), FileMode.Open, FileAccess.Read,
                FileShare.ReadWrite, bufferSize: 0);
            using var content = new MemoryStream();
            var chunk = new byte[16 * 1024];
            while (content.Length < maxFile && file.Read(chunk) is > 0 and var count) content.Write(chunk, 0, count);
            return content.ToArray();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
