using System.Globalization;

namespace PowerVirt.Testing;

/// <summary>A thread as the kernel tells of it: where it may run, and by which policy it is scheduled.</summary>
/// <param name="Id">Its number; that of the process for its main thread.</param>
/// <param name="Name">What it calls itself.</param>
/// <param name="Cpus">The host's CPUs, such as <c>0-3,8</c>.</param>
/// <param name="Policy">The number of sched(7).</param>
public sealed record ThreadStatus(int Id, string Name, string Cpus, int Policy)
{
    /// <summary>The thread with which a process began.</summary>
    public static ThreadStatus Main(int pid) => Read($"/proc/{pid}/task/{pid}");

    /// <summary>All threads of a process.</summary>
    public static ThreadStatus[] Of(int pid) => [.. Directory.EnumerateDirectories($"/proc/{pid}/task").Select(Read)];

    private static ThreadStatus Read(string task)
    {
        var status = File.ReadAllLines($"{task}/status");
        var stat = File.ReadAllText($"{task}/stat");
        // Of proc(5)'s stat the policy is field 41, 38 after the name.
        var policy = stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[38];
        return new(Number(Path.GetFileName(task)), Field("Name"), Field("Cpus_allowed_list"), Number(policy));

        string Field(string name) =>
            status.Single(line => line.StartsWith($"{name}:", StringComparison.Ordinal))[(name.Length + 1)..].Trim();
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
