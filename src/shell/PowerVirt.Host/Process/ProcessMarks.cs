using System.Globalization;
using PowerVirt.Engine.Ports;

namespace PowerVirt.Host.Process;

/// <summary>Tells a process from all that may get its number later.</summary>
internal static class ProcessMarks
{
    /// <summary>The mark of a process that runs now; null when there is none of this number.</summary>
    public static ProcessMark? Of(int pid)
    {
        try
        {
            // proc(5): the name, in parentheses, may hold anything; start time is the 22nd field, 20 after the name.
            var text = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/stat"));
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null
                : new ProcessMark(pid, ulong.Parse(fields[19], CultureInfo.InvariantCulture));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The host's boot; random, made by the kernel each time.</summary>
    public static string BootId() => File.ReadAllText("/proc/sys/kernel/random/boot_id").Trim();
}
