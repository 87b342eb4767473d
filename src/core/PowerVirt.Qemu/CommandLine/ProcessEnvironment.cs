using PowerVirt.Qemu.CommandLine.Displays;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>
/// The whole environment of QEMU: nothing is inherited, and nothing is written outside the guest's directory.
/// </summary>
internal static class ProcessEnvironment
{
    public static IEnumerable<KeyValuePair<string, string>> Of(PlanContext context)
    {
        var home = context.Settings.StateDirectory;
        return
        [
            new("LC_ALL", "C"),
            new("PATH", context.Settings.SearchPath),
            new("HOME", home),
            .. Account(context.Settings.User),
            new("XDG_DATA_HOME", $"{home}/.local/share"),
            new("XDG_CACHE_HOME", $"{home}/.cache"),
            new("XDG_CONFIG_HOME", $"{home}/.config"),
            .. LocalDisplayArguments.Environment(context),
            .. AudioArguments.Environment(context),
            .. ClockText.Environment(context.Definition.Clock),
            .. context.Definition.Qemu.Environment,
        ];
    }

    private static KeyValuePair<string, string>[] Account(string? user) =>
        user is null ? [] : [new("USER", user), new("LOGNAME", user)];
}
