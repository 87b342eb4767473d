namespace PowerVirt.Daemon.Handlers.Hosts;

/// <summary>Writes a word so that a shell would read it unchanged.</summary>
internal static class ShellWord
{
    public static string Quote(string word) => word.Length > 0 && word.All(IsPlain)
        ? word
        : $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || "-_./,=:@+".Contains(c, StringComparison.Ordinal);
}
