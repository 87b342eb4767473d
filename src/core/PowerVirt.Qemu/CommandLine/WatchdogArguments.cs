using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Watchdogs, and the one thing that all of them do when the guest is silent.</summary>
internal static class WatchdogArguments
{
    public static IEnumerable<Argument> Of(PlanContext context)
    {
        var watchdogs = context.Definition.Devices.Of<Watchdog>().ToArray();
        if (watchdogs.Length == 0) return [];
        return
        [
            .. watchdogs.Where(watchdog => watchdog.Model != WatchdogModel.Itco).Select(watchdog => context.Device(
                [("driver", Driver(watchdog.Model)), ("id", watchdog.Alias), .. AddressProperties.Of(watchdog, context)],
                "Acts when the guest no longer feeds it.", watchdog)),
            new Argument("-watchdog-action", Word(watchdogs[0].Action), "What the watchdog does.",
                $"{context.PathOf(watchdogs[0])}/@action"),
        ];
    }

    private static string Driver(WatchdogModel model) => model switch
    {
        WatchdogModel.Ib700 => "ib700",
        WatchdogModel.Diag288 => "diag288",
        _ => "i6300esb",
    };

    // QEMU cannot dump a guest by itself: it stops the guest, and whoever watches it dumps it.
    private static string Word(WatchdogAction action) => action switch
    {
        WatchdogAction.Shutdown => "shutdown",
        WatchdogAction.PowerOff => "poweroff",
        WatchdogAction.Pause or WatchdogAction.Dump => "pause",
        WatchdogAction.None => "none",
        WatchdogAction.InjectNmi => "inject-nmi",
        _ => "reset",
    };
}
