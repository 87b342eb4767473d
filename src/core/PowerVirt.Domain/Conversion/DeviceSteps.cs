using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;

namespace PowerVirt.Domain.Conversion;

/// <summary>Devices that hang on what a pseries machine does not have.</summary>
internal static class DeviceSteps
{
    public static IEnumerable<ConversionStep> Of(DomainDefinition domain)
    {
        var isForeign = domain.Os.Architecture is { IsPower: false };
        var hasVnc = domain.Devices.Has<VncGraphics>();
        var targets = domain.Devices.Of<Disk>().Select(disk => disk.Target).ToHashSet();
        foreach (var device in domain.Devices)
        {
            var substitute = StorageSubstitutes.Of(device, targets) ?? PeripheralSubstitutes.Of(device);
            if (isForeign)
            {
                substitute ??= StorageSubstitutes.OfSata(device) ?? SpiceSubstitutes.Of(device, hasVnc)
                    ?? Elsewhere(device);
            }

            if (substitute is not null) yield return Step(device, substitute);
        }
    }

    private static Substitute? Elsewhere(Device device) => device.Address is null or DriveAddress ? null
        : new(
            "The address is one of another machine.", "Without <address> the device gets a free place.",
            device with { Address = null })
        {
            Severity = Severity.Warning,
        };

    private static ConversionStep Step(Device device, Substitute substitute) => new(
        new Problem(ErrorCode.ConfigUnsupported, substitute.Message, device.Origin.Place, substitute.Way)
        {
            Severity = substitute.Severity,
        },
        guest => guest with
        {
            Devices = substitute.Device is { } other
                ? guest.Devices.Select(old => old == device ? other with { Origin = old.Origin } : old)
                : guest.Devices.Where(old => old != device),
        });
}
