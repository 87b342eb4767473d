using System.Diagnostics;
using System.Globalization;

namespace PowerVirt.Chaos.Tests.Daemons;

/// <summary>Processes as the kernel shows them.</summary>
internal static class Processes
{
    /// <summary>The QEMUs of a guest: their command line has its uuid.</summary>
    public static IReadOnlyList<int> Of(Guid uuid) =>
        [.. Qemus().Where(pid => Words(pid).Contains(uuid.ToString(), StringComparison.Ordinal))];

    /// <summary>The QEMUs that have files open in a folder.</summary>
    public static IReadOnlyList<int> Using(string folder) => [.. Qemus().Where(pid => HasOpen(pid, folder))];

    public static void Kill(int pid)
    {
        using var process = Process.GetProcessById(pid);
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Sends a signal, and returns when the process has ended.</summary>
    public static async Task EndAsync(int pid, string signal)
    {
        using var process = Process.GetProcessById(pid);
        var ended = process.WaitForExitAsync();
        Signal(pid, signal);
        await ended.WaitAsync(TimeSpan.FromSeconds(20));
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

    private static IEnumerable<int> Qemus() => Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : 0)
        .Where(pid => pid > 0 && Words(pid).Contains("qemu-system", StringComparison.Ordinal));

    private static bool HasOpen(int pid, string folder)
    {
        try
        {
            return Directory.EnumerateFiles($"/proc/{pid}/fd")
                .Any(descriptor => new FileInfo(descriptor).LinkTarget?.StartsWith($"{folder}/", StringComparison.Ordinal) == true);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Words(int pid)
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
