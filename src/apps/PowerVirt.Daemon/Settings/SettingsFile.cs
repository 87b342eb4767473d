using PowerVirt.Domain;

namespace PowerVirt.Daemon.Settings;

/// <summary>
/// Reads powervirtd.conf: a line for each setting, <c>name = value</c>; # begins a line that says nothing.
/// </summary>
internal static class SettingsFile
{
    private const int LongestFile = 1 << 20;

    /// <summary>The settings of a file, or the usual ones where there is none.</summary>
    /// <exception cref="VmException">It cannot be read, or a line of it says nothing that could be meant.</exception>
    public static DaemonSettings Read(string path)
    {
        try
        {
            if (!File.Exists(path)) return new DaemonSettings();
            if (new FileInfo(path).Length > LongestFile)
            {
                throw new VmException(
                    ErrorCode.ConfigUnsupported,
                    $"{path} is longer than {LongestFile >> 20} MiB; that is no settings file.");
            }

            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new VmException(
                ErrorCode.ConfigUnsupported, $"The settings in {path} cannot be read: {error.Message}", cause: error);
        }
    }

    /// <param name="text">The file.</param>
    /// <param name="path">What to call it.</param>
    /// <exception cref="VmException">A line says nothing that could be meant.</exception>
    public static DaemonSettings Parse(string text, string path)
    {
        var given = new List<(string Name, string Value, string Where)>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            var where = $"{path}:{++number}";
            var words = line.Trim();
            if (words.Length == 0 || words[0] == '#') continue;
            var equals = words.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
                throw new VmException(ErrorCode.ConfigUnsupported, $"{where}: '{words}' is not 'name = value'.");
            given.Add((words[..equals].Trim(), words[(equals + 1)..].Trim(), where));
        }

        return Apply(new DaemonSettings(), given);
    }

    /// <summary>Settings over others; what is given replaces what was there.</summary>
    /// <exception cref="VmException">A name is unknown, a value is wrong, or something is given twice.</exception>
    public static DaemonSettings Apply(
        DaemonSettings settings, IReadOnlyCollection<(string Name, string Value, string Where)> given)
    {
        if (given.Any(one => one.Name == "tls-allow")) settings = settings with { TlsAllowed = [] };
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value, where) in given)
        {
            var key = SettingKey.All.FirstOrDefault(one => one.Name == name) ?? throw Unknown(name, where);
            if (!seen.Add(name) && !key.IsList)
                throw new VmException(ErrorCode.ConfigUnsupported, $"{where}: {name} is given a second time.");
            settings = key.Apply(settings, value, where);
        }

        return settings;
    }

    private static VmException Unknown(string name, string where) => new(
        ErrorCode.ConfigUnsupported, $"{where}: There is no setting '{name}'.",
        $"There are {string.Join(", ", SettingKey.All.Select(key => key.Name))}.");
}
