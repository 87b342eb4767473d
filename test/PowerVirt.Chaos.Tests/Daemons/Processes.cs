using System.Diagnostics;
using System.Globalization;

namespace PowerVirt.Chaos.Tests.Daemons;

/// <summary>Processes as the kernel shows them.</summary>
internal static class Processes
{
    /// <summary>The QEMUs in whose command line a word occurs: a guest's uuid, or the folder of a daemon.</summary>
    public static IReadOnlyList<int> Mentioning(string word) =>
    [
        .. Directory.EnumerateDirectories("/proc").Select(folder => Path.GetFileName(folder))
            .Where(name => int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            .Where(name => Words(name) is var words && words.Contains("qemu-system", StringComparison.Ordinal)
                && words.Contains(word, StringComparison.Ordinal))
            .Select(name => int.Parse(name, CultureInfo.InvariantCulture)),
    ];

    public static void Kill(int pid)
    {
        using var process = Process.GetProcessById(pid);
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Sends a signal by its name.</summary>
    public static void Signal(int pid, string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", pid.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <summary>Resident memory without what is shared with files, in KiB; descriptors; threads.</summary>
    public static (long Memory, int Descriptors, int Threads) Use(int pid)
    {
        var status = File.ReadAllLines($"/proc/{pid}/status");
        return (Number(status, "RssAnon:"), Directory.GetFileSystemEntries($"/proc/{pid}/fd").Length, (int)Number(status, "Threads:"));
    }

    private static long Number(string[] status, string field) =>
        long.Parse(status.First(line => line.StartsWith(field, StringComparison.Ordinal))[field.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(),
            CultureInfo.InvariantCulture);

    private static string Words(string pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/cmdline");
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return ""; // It has ended.
        }
    }
}
