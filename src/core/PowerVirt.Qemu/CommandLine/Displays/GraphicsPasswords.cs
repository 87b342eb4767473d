using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine.Displays;

/// <summary>Passwords of screens, which never appear on the command line, where every user of the host could read them.</summary>
internal static class GraphicsPasswords
{
    public static IEnumerable<MonitorStep> MonitorSteps(string protocol, GraphicsPassword? password)
    {
        if (password?.Text is null) yield break;
        QemuProperties arguments =
            [("protocol", protocol), ("password", password.Text), ("connected", password.WhenConnected)];
        yield return new MonitorStep("set_password", arguments.ToJson(), "The password of the screen's server.");
    }
}
