using System.Globalization;
using PowerVirt.Testing;

namespace PowerVirt.Chaos.Tests;

/// <summary>How long these tests go on; ./dev chaos and ./dev soak ask for more.</summary>
internal static class Setting
{
    public static string Daemon { get; } =
        Environment.GetEnvironmentVariable("POWERVIRT_TEST_DAEMON") ?? Repository.PathOf("artifacts/bin/powervirtd");

    /// <summary>How often the daemon is killed.</summary>
    public static int Kills { get; } = (int)Number("POWERVIRT_CHAOS_KILLS", 20);

    /// <summary>What the moments of death and the load are drawn from.</summary>
    public static int Seed { get; } = (int)Number("POWERVIRT_CHAOS_SEED", Environment.TickCount & 0xffff);

    public static TimeSpan Soak { get; } = TimeSpan.FromMinutes(Number("POWERVIRT_SOAK_MINUTES", 0.5));

    private static double Number(string variable, double usual) =>
        double.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : usual;
}
