namespace PowerVirt.Cli.Tests;

/// <summary>The programs that were built together with these tests.</summary>
internal static class Programs
{
    public static string PowerVirt { get; } = Find("PowerVirt.Cli", "powervirt");

    public static string Daemon { get; } =
        Environment.GetEnvironmentVariable("POWERVIRT_TEST_DAEMON") ?? Find("PowerVirt.Daemon", "powervirtd");

    /// <summary>A QEMU that behaves as a script says.</summary>
    public static string FakeQemu { get; } = Find("PowerVirt.FakeQemu", "PowerVirt.FakeQemu");

    private static string Find(string project, string program)
    {
        var configuration = Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/'));
        return Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../..", project, configuration, program));
    }
}
