using System.Collections.Immutable;
using System.Globalization;

namespace PowerVirt.Daemon.Processes;

/// <summary>A thread of QEMU's that runs a virtual CPU: QEMU names it so when it is started with debug-threads.</summary>
/// <param name="Number">Of the virtual CPU.</param>
/// <param name="Nanoseconds">What it has used.</param>
/// <param name="Cpu">The host's CPU that it ran on last.</param>
/// <param name="Allowed">The host's CPUs that it may run on, as <c>0-3,8</c>.</param>
internal sealed record VcpuThread(uint Number, ulong Nanoseconds, int Cpu, string Allowed)
{
    /// <summary>One bit for each of the host's CPUs, in as many bytes as are asked for.</summary>
    public byte[] MayRunOn(int bytes)
    {
        var map = new byte[Math.Min(bytes, 4096)];
        foreach (var range in Allowed.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = range.Split('-');
            var (first, last) = (int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[^1], CultureInfo.InvariantCulture));
            for (var cpu = first; cpu <= last && cpu / 8 < map.Length; cpu++) map[cpu / 8] |= (byte)(1 << (cpu % 8));
        }

        return map;
    }
}

/// <summary>Finds the threads of a guest's virtual CPUs.</summary>
internal static class VcpuThreads
{
    /// <summary>In the order of their numbers; under TCG on one thread there is one for all.</summary>
    public static ImmutableArray<VcpuThread> Of(int? pid)
    {
        if (pid is not { } process) return [];
        var tasks = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/task");
        if (!Directory.Exists(tasks)) return [];
        var found = new List<VcpuThread>();
        foreach (var task in Directory.EnumerateDirectories(tasks))
            if (Read(task) is { } vcpu) found.Add(vcpu);
        return [.. found.OrderBy(vcpu => vcpu.Number)];
    }

    private static VcpuThread? Read(string task)
    {
        try
        {
            // "CPU 0/KVM" or "CPU 0/TCG"; "ALL CPUs/TCG" where one thread runs all.
            var stat = File.ReadAllText(Path.Combine(task, "stat"));
            var name = stat[(stat.IndexOf('(') + 1)..stat.LastIndexOf(')')];
            if (!name.StartsWith("CPU ", StringComparison.Ordinal) && !name.StartsWith("ALL CPU", StringComparison.Ordinal)) return null;
            var number = name.Split(' ', '/')[1] is var text && uint.TryParse(text, CultureInfo.InvariantCulture, out var parsed) ? parsed : 0;
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            var ticks = ulong.Parse(fields[11], CultureInfo.InvariantCulture) + ulong.Parse(fields[12], CultureInfo.InvariantCulture);
            return new VcpuThread(number, ticks * 10_000_000, int.Parse(fields[36], CultureInfo.InvariantCulture), AllowedOf(task));
        }
        catch (IOException)
        {
            return null; // It has ended meanwhile.
        }
    }

    private static string AllowedOf(string task)
    {
        const string Entry = "Cpus_allowed_list:";
        return File.ReadLines(Path.Combine(task, "status"))
            .FirstOrDefault(line => line.StartsWith(Entry, StringComparison.Ordinal))?[Entry.Length..].Trim() ?? "";
    }
}
