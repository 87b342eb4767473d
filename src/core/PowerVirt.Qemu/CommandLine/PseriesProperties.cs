using PowerVirt.Domain.Extensions;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>The settings of our own namespace as properties of the machine.</summary>
/// <remarks>QEMU, hw/ppc/spapr_caps.c and hw/ppc/spapr.c.</remarks>
internal static class PseriesProperties
{
    public static IEnumerable<(string Key, QemuValue? Value)> Of(PseriesExtensions pseries) =>
    [
        ("cap-large-decr", pseries.LargeDecrementer),
        ("cap-fwnmi", pseries.FirmwareAssistedNmi),
        ("cap-rpt-invalidate", pseries.RptInvalidate),
        ("cap-ail-mode-3", pseries.AilMode3),
        ("cap-dawr1", pseries.Dawr1),
        ("cap-nested-papr", pseries.NestedPapr),
        ("ic-mode", pseries.Interrupts switch
        {
            InterruptMode.Xics => "xics",
            InterruptMode.Xive => "xive",
            InterruptMode.Dual => "dual",
            _ => null,
        }),
        ("vsmt", pseries.Vsmt),
        ("x-vof", pseries.Firmware is { } firmware ? firmware == PseriesFirmware.Vof : null),
    ];
}
