using System.Diagnostics;

namespace PowerVirt.Testing;

/// <summary>Two network devices of this host that are joined by a cable, for as long as a test runs.</summary>
public sealed class VethPair : IDisposable
{
    private VethPair(string name) => Name = name;

    /// <summary>One end; the other one is <see cref="Peer"/>.</summary>
    public string Name { get; }

    public string Peer => $"{Name}p";

    /// <summary>Makes a pair; null where this host does not let us, or its kernel has no macvtap.</summary>
    public static VethPair? TryMake()
    {
        var pair = new VethPair($"pv{Guid.NewGuid().ToString("n")[..8]}");
        if (!Ip("link", "add", pair.Name, "type", "veth", "peer", "name", pair.Peer)) return null;
        var probe = $"{pair.Name}m";
        if (Ip("link", "add", "link", pair.Peer, "name", probe, "type", "macvtap") && Ip("link", "delete", probe)) return pair;
        pair.Dispose();
        return null;
    }

    /// <summary>Whether the host has a network device of this name.</summary>
    public static bool Exists(string device) => Directory.Exists($"/sys/class/net/{device}");

    /// <summary>What the kernel says of a network device, such as its <c>address</c>.</summary>
    public static string Read(string device, string what) => File.ReadAllText($"/sys/class/net/{device}/{what}").Trim();

    /// <summary>All that iproute2's program says of a network device.</summary>
    public static string Details(string device) => Run(["-details", "link", "show", device]) ?? "";

    /// <summary>Runs iproute2's program, and says whether it succeeded.</summary>
    public static bool Ip(params string[] words) => Run(words) is not null;

    public void Dispose() => Ip("link", "delete", Name);

    private static string? Run(string[] words)
    {
        try
        {
            using var program = Process.Start(new ProcessStartInfo("ip", words)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["PATH"] = $"{Environment.GetEnvironmentVariable("PATH")}:/usr/sbin:/sbin" },
            })!;
            var said = program.StandardOutput.ReadToEnd();
            program.WaitForExit();
            return program.ExitCode == 0 ? said : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // It is not installed.
        }
    }
}
