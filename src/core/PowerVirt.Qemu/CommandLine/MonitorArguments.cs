using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>The monitor through which the guest is controlled while it runs.</summary>
internal static class MonitorArguments
{
    public const string ChardevId = "charmonitor";

    /// <summary>Whether a listening socket can be handed over; QEMU before 2.12 opens the socket by its path.</summary>
    public static bool TakesDescriptor(PlanContext context) => context.Qemu.HasOption("chardev", "fd");

    public static IEnumerable<Argument> Of(PlanContext context)
    {
        var descriptor = context.Descriptors.Find(ChardevId);
        QemuProperties socket =
        [
            ("backend", "socket"),
            ("id", ChardevId),
            ("fd", descriptor),
            ("path", descriptor is null ? Path(context) : null),
            ("server", true),
            ("wait", false),
        ];
        QemuProperties monitor = [("chardev", ChardevId), ("id", "monitor"), ("mode", "control")];
        return
        [
            new("-chardev", socket.ToKeyValue(), "PowerVirt talks to QEMU through this socket."),
            new("-mon", monitor.ToKeyValue(bareFirst: false), "The socket speaks QMP."),
        ];
    }

    public static IEnumerable<HostStep> Steps(PlanContext context)
    {
        const string Why = "QEMU's monitor is reached here, also by a restarted daemon.";
        return context.Descriptors.Find(ChardevId) is { } descriptor
            ? [new HostStep.ListenForMonitor(Path(context), descriptor, Why)]
            : [];
    }

    private static string Path(PlanContext context) => $"{context.Settings.StateDirectory}/monitor.sock";
}
