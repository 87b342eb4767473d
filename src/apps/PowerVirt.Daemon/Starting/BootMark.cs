namespace PowerVirt.Daemon.Starting;

/// <summary>Remembers that domains were started with the host, so that a daemon that comes later starts none again.</summary>
/// <param name="path">A file of the daemon's.</param>
/// <param name="boot">The id of the host's boot.</param>
internal sealed class BootMark(string path, string boot)
{
    /// <summary>Whether it was done in this boot; one that was broken off was not.</summary>
    public bool IsSet => File.Exists(path) && File.ReadAllText(path) == boot;

    public void Set()
    {
        File.WriteAllText($"{path}.new", boot);
        File.Move($"{path}.new", path, overwrite: true);
    }
}
