using PowerVirt.Testing;

namespace PowerVirt.Clients.Tests;

/// <summary>Where the real things lie that these tests use; ./dev puts them there.</summary>
internal static class Setting
{
    /// <summary>The daemon under test.</summary>
    public static string Daemon { get; } =
        Variable("POWERVIRT_TEST_DAEMON") ?? Repository.PathOf("artifacts/bin/powervirtd");

    /// <summary>The folder of a foreign daemon's sockets: the tests then say what libvirtd does with them.</summary>
    public static string? ForeignSockets { get; } = Variable("POWERVIRT_TEST_SOCKETS");

    public static string Images { get; } = Variable("POWERVIRT_LAB") ?? Repository.PathOf("artifacts/lab");

    public static string Kernel { get; } = Variable("POWERVIRT_TEST_KERNEL") ?? Path.Combine(Images, "vmlinux");

    public static string Initrd { get; } = Variable("POWERVIRT_TEST_INITRD") ?? Path.Combine(Images, "initrd.gz");

    /// <summary>The virsh of Debian's backports; null where the machine's release has none.</summary>
    public static string? NewerVirsh { get; } =
        Path.Combine(Images, "virsh-newer") is var path && File.Exists(path) ? path : null;

    /// <summary>A program for tests that lies beside them.</summary>
    public static string Script(string name) => Repository.PathOf($"test/PowerVirt.Clients.Tests/scripts/{name}");

    /// <summary>Skips the test where a program is missing that Debian's packages could not bring.</summary>
    public static void Needs(params string[] programs)
    {
        foreach (var program in programs)
        {
            var found = program.StartsWith('/')
                ? File.Exists(program)
                : Variable("PATH")!.Split(':').Any(folder => File.Exists(Path.Combine(folder, program)));
            if (!found) Assert.Skip($"{program} is not installed.");
        }
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name);
}
