using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Engine.Statistics;

/// <summary>What the kernel knows of a guest, which it tells whether QEMU answers or not.</summary>
public static class ProcessNumbers
{
    // proc(5): ticks are hundredths of a second on every architecture that Linux runs QEMU on.
    private const ulong NanosecondsOfTick = 10_000_000;

    /// <remarks>After the name: state is field 0, utime 11, stime 12, processor 36.</remarks>
    public static CpuTimes? Cpu(int pid) => Fields($"/proc/{pid}/stat") is { Length: > 12 } fields
        ? new CpuTimes(Number(fields[11]) * NanosecondsOfTick, Number(fields[12]) * NanosecondsOfTick)
        : null;

    /// <summary>Bytes of the host's memory that the process holds.</summary>
    public static ulong? Resident(int pid) =>
        Read($"/proc/{pid}/statm")?.Split(' ') is { Length: > 1 } fields
            ? Number(fields[1]) * (ulong)Environment.SystemPageSize
            : null;

    /// <summary>False when the thread has ended.</summary>
    public static bool HasThread(int pid, int thread) => Directory.Exists($"/proc/{pid}/task/{thread}");

    public static VcpuStatistics Vcpu(int pid, int index, int thread)
    {
        var ran = Read($"/proc/{pid}/task/{thread}/schedstat")?.Split(' ');
        var fields = Fields($"/proc/{pid}/task/{thread}/stat");
        return new VcpuStatistics(index, thread,
            ran is { Length: > 1 } ? Number(ran[0]) : 0,
            ran is { Length: > 1 } ? Number(ran[1]) : 0,
            fields is { Length: > 36 } ? (int)Number(fields[36]) : null);
    }

    /// <summary>The host's CPUs that a thread may run on; null when it has ended.</summary>
    public static NumberSet? AllowedCpus(int pid, int thread)
    {
        const string Entry = "Cpus_allowed_list:";
        var line = Read($"/proc/{pid}/task/{thread}/status")?.Split('\n')
            .FirstOrDefault(line => line.StartsWith(Entry, StringComparison.Ordinal));
        return line is not null && NumberSet.TryParse(line[Entry.Length..].Trim(), out var cpus) ? cpus : null;
    }

    /// <summary>The interfaces of a guest that have an end on the host.</summary>
    public static ImmutableArray<InterfaceStatistics> Interfaces(ImmutableArray<OutlinedInterface> interfaces)
    {
        if (interfaces.All(device => device.Target is null)) return [];
        var all = (Read("/proc/net/dev") ?? "").Split('\n');
        return [.. interfaces.Select(device => Interface(all, device)).OfType<InterfaceStatistics>()];
    }

    /// <remarks>What the host's end of a tap device receives is what the guest has sent.</remarks>
    internal static InterfaceStatistics? Interface(IEnumerable<string> lines, OutlinedInterface device)
    {
        if (device.Target is not { } name) return null;
        var line = lines.FirstOrDefault(line =>
            line.AsSpan().TrimStart().StartsWith($"{name}:", StringComparison.Ordinal));
        var fields = line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields is not { Length: >= 12 }) return null;
        var (received, sent) = device.IsGuestSide ? (0, 8) : (8, 0);
        return new InterfaceStatistics(name, Of(received), Of(sent));

        Traffic Of(int from) => new(
            Number(fields[from]), Number(fields[from + 1]), Number(fields[from + 2]), Number(fields[from + 3]));
    }

    private static string[]? Fields(string path) =>
        Read(path) is { } text ? text[(text.LastIndexOf(')') + 2)..].Split(' ') : null;

    private static ulong Number(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string? Read(string path)
    {
        try
        {
            using var file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
            Span<byte> bytes = stackalloc byte[4096];
            var count = 0;
            // The kernel says nothing of a length, and may give less than there is room for.
            while (RandomAccess.Read(file, bytes[count..], count) is > 0 and var more) count += more;
            return count < bytes.Length ? Encoding.UTF8.GetString(bytes[..count]) : File.ReadAllText(path);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null; // It has ended meanwhile.
        }
    }
}
