using PowerVirt.Testing;

namespace PowerVirt.System.Tests;

/// <summary>Where the real things lie that these tests use; ./dev puts them there.</summary>
internal static class Setting
{
    public static string PowerVirt { get; } = Repository.PathOf("artifacts/bin/powervirt");

    public static string Images { get; } = Environment.GetEnvironmentVariable("POWERVIRT_LAB") ?? Repository.PathOf("artifacts/lab");

    /// <summary>The QEMU of Debian's backports; where there is none, so is the file.</summary>
    public static string NewerQemu { get; } = Path.Combine(Images, "qemu-newer");

    public static string Kernel { get; } = Environment.GetEnvironmentVariable("POWERVIRT_TEST_KERNEL") ?? Path.Combine(Images, "vmlinux");

    public static string Initrd { get; } = Environment.GetEnvironmentVariable("POWERVIRT_TEST_INITRD") ?? Path.Combine(Images, "initrd.gz");
}
