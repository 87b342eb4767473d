using PowerVirt.Domain;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Daemon.Answers;

/// <summary>Writes and reads sets of the host's CPUs as clients do: one bit for each.</summary>
internal static class CpuMap
{
    /// <summary>What an answer carries at most.</summary>
    private const int Longest = RemoteLimits.Cpumap;

    /// <summary>As many bytes as were asked for, within what an answer carries.</summary>
    public static byte[] Of(NumberSet cpus, int bytes)
    {
        var map = new byte[Math.Clamp(bytes, 0, Longest)];
        foreach (var cpu in cpus.Numbers.TakeWhile(cpu => cpu / 8 < map.Length)) map[cpu / 8] |= (byte)(1 << (int)(cpu % 8));
        return map;
    }

    /// <summary>The CPUs whose bits are set; numbers that no host has are left out.</summary>
    public static NumberSet Read(IReadOnlyList<byte> map) => NumberSet.Of(Enumerable.Range(0, Math.Min(map.Count * 8, (int)NumberSet.Limit))
        .Where(cpu => (map[cpu / 8] & (1 << (cpu % 8))) != 0).Select(cpu => (uint)cpu));
}
