using PowerVirt.Domain.Devices;
using Console = PowerVirt.Domain.Devices.Console;

namespace PowerVirt.Domain.Completion;

/// <summary>Makes the first serial port and the first console two views of one device,
/// as they have always been in libvirt.</summary>
internal static class SerialConsole
{
    /// <summary>Adds what is missing of the two; a serial port on PCI or USB has been no console,
    /// unless somebody says so.</summary>
    public static DomainDefinition Pair(DomainDefinition domain)
    {
        var devices = domain.Devices;
        var console = devices.Of<Console>().FirstOrDefault();
        if (console is { Target: ConsoleTarget.Serial } && !devices.Has<Serial>())
        {
            devices = devices.Add(SerialFrom(console, domain));
        }

        if (devices.Of<Serial>().FirstOrDefault() is not { } serial) return domain.With(devices);
        if (console is { Target: ConsoleTarget.Serial })
            devices = devices.Select(device => ReferenceEquals(device, console) ? View(serial) : device);
        else if (serial.Target is SerialTarget.PciSerial or SerialTarget.UsbSerial)
            return domain.With(devices);
        else if (console is null) devices = devices.Add(View(serial));
        else
        {
            devices = new DeviceList([.. devices.SelectMany(device =>
                ReferenceEquals(device, console) ? [View(serial), device] : new[] { device })]);
        }

        return domain.With(devices);
    }

    /// <summary>Gives the console the address that its serial port got.</summary>
    public static DeviceList FollowSerial(DeviceList devices)
    {
        var serial = devices.Of<Serial>().FirstOrDefault();
        var console = devices.Of<Console>().FirstOrDefault();
        if (serial is null || console is not { Target: ConsoleTarget.Serial }) return devices;
        return devices.Select(device =>
            ReferenceEquals(device, console)
                ? console with { Address = serial.Address, Alias = serial.Alias }
                : device);
    }

    private static Console View(Serial serial) => new()
    {
        Source = serial.Source,
        Target = ConsoleTarget.Serial,
        Port = serial.Port ?? 0,
        Address = serial.Address,
        Alias = serial.Alias,
    };

    private static Serial SerialFrom(Console console, DomainDefinition domain)
    {
        var pseries = ImplicitDevices.IsPseries(domain);
        return new Serial
        {
            Source = console.Source,
            Address = console.Address,
            Port = 0,
            Target = pseries ? SerialTarget.SpaprVioSerial : null,
            Model = pseries ? "spapr-vty" : null,
        };
    }
}
