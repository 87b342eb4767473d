using System.Globalization;

namespace PowerVirt.Host.Probe;

/// <summary>
/// Keeps what was learned of a program until the program changes; a cache that is damaged is an empty one.
/// </summary>
/// <param name="folder">Where its files lie; made when something is to be kept.</param>
public sealed class CapabilityCache(string folder)
{
    /// <summary>Characters of a text that is kept.</summary>
    public const int MaxText = 4 * 1024 * 1024;

    private const string Magic = "powervirt-cache 1";

    /// <summary>The user's cache; the system's where the user is root.</summary>
    public static CapabilityCache Default { get; } = new(DefaultFolder());

    /// <summary>What was kept for the program as it is now, or null.</summary>
    public string? Find(string program)
    {
        try
        {
            if (StampOf(program) is not { } stamp) return null;
            var file = new FileInfo(PathOf(program));
            if (!file.Exists || file.Length > 4L * MaxText) return null;
            var text = File.ReadAllText(file.FullName);
            var head = $"{Magic}\n{stamp}\n";
            if (!text.StartsWith(head, StringComparison.Ordinal)) return null;
            var end = text.IndexOf('\n', head.Length);
            if (end < 0 || text[head.Length..end] != Checksum(text.AsSpan(end + 1))) return null;
            return text[(end + 1)..];
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps a text for the program as it is now; where that cannot be, the next one asks again.</summary>
    public void Keep(string program, string text)
    {
        if (text.Length > MaxText) return;
        var target = PathOf(program);
        var temporary = $"{target}.{Environment.ProcessId}.{Environment.CurrentManagedThreadId}";
        try
        {
            if (StampOf(program) is not { } stamp) return;
            Directory.CreateDirectory(folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.WriteAllText(temporary, $"{Magic}\n{stamp}\n{Checksum(text)}\n{text}");
            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
        }
    }

    // Reading a whole file for its checksum would cost more than asking it: path, size and change time tell a program.
    private static string? StampOf(string program)
    {
        var file = new FileInfo(program);
        if (file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target) file = target;
        if (!file.Exists) return null;
        return Linux.FileTimes.Changed(file.FullName) is { } changed
            ? string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {changed}")
            : null;
    }

    // Two programs of one name here would only drive each other out: the stamp has the whole path.
    private string PathOf(string program) => Path.Combine(folder, Checksum(program));

    // FNV-1a: it guards against damage, not against people, and costs no cryptographic library at each start.
    private static string Checksum(ReadOnlySpan<char> text)
    {
        var hash = 0xcbf29ce484222325;
        foreach (var unit in text) hash = (hash ^ unit) * 0x100000001b3;
        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // It stays; the next Keep of this process takes the same name.
        }
    }

    private static string DefaultFolder()
    {
        if (Environment.UserName == "root") return "/var/cache/powervirt";
        var home = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { } cache && Path.IsPathRooted(cache)
            ? cache
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Path.Combine(home, "powervirt");
    }
}
