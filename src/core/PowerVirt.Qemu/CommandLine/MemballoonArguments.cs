using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>The balloon.</summary>
internal static class MemballoonArguments
{
    public static IEnumerable<Argument> Of(Memballoon balloon, PlanContext context) =>
        balloon.Model == BalloonModel.None ? [] :
    [
        context.Device(
        [
            ("driver", VirtioProperties.Pci("virtio-balloon", Variant(balloon.Model))),
            .. VirtioProperties.Of(balloon),
            ("id", balloon.Alias),
            .. AddressProperties.Of(balloon, context),
            ("deflate-on-oom", balloon.AutoDeflate),
            ("free-page-reporting", balloon.FreePageReporting),
        ], "The balloon through which the guest gives memory back.", balloon),
    ];

    /// <summary>How far it is blown up at start, and how often the guest's statistics are read.</summary>
    public static IEnumerable<MonitorStep> MonitorSteps(Memballoon balloon, Memory memory)
    {
        if (balloon.Model == BalloonModel.None) yield break;
        if (memory.Current is { } current && current < memory.Size)
        {
            QemuProperties size = [("value", QemuValue.Of(current))];
            const string Why = "The guest starts with less memory than it may have.";
            yield return new MonitorStep("balloon", size.ToJson(), Why);
        }

        if (balloon.StatsPeriod is { } seconds)
        {
            QemuProperties period =
            [
                ("path", $"/machine/peripheral/{balloon.Alias}"),
                ("property", "guest-stats-polling-interval"),
                ("value", seconds),
            ];
            var why = $"The guest's memory statistics are read every {seconds} s.";
            yield return new MonitorStep("qom-set", period.ToJson(), why);
        }
    }

    private static string? Variant(BalloonModel model) => model switch
    {
        BalloonModel.VirtioTransitional => "virtio-transitional",
        BalloonModel.VirtioNonTransitional => "virtio-non-transitional",
        _ => null,
    };
}
