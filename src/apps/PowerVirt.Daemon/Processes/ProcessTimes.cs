using System.Globalization;
using System.Text;

namespace PowerVirt.Daemon.Processes;

/// <summary>What a process has used of the host's CPUs, in nanoseconds.</summary>
/// <param name="User">In the guest and in QEMU.</param>
/// <param name="System">In the host's kernel.</param>
internal readonly record struct ProcessTimes(ulong User, ulong System)
{
    /// <summary>The kernel counts in hundredths of a second wherever programs see it (USER_HZ).</summary>
    private const ulong Tick = 10_000_000;

    public ulong Nanoseconds => User + System;

    /// <summary>Null where the process is gone.</summary>
    public static ProcessTimes? Of(int pid)
    {
        try
        {
            using var file = File.OpenHandle(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/stat"));
            Span<byte> bytes = stackalloc byte[1024];
            var text = Encoding.ASCII.GetString(bytes[..RandomAccess.Read(file, bytes, 0)]);
            // The program's name stands in parentheses and may hold anything: the fields are counted from its end.
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return new ProcessTimes(Ticks(fields[11]), Ticks(fields[12]));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static ulong Ticks(string field) => ulong.Parse(field, CultureInfo.InvariantCulture) * Tick;
}
