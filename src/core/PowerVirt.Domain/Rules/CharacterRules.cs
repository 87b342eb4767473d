using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Displays;
using PowerVirt.Domain.Xml.Devices;

using Console = PowerVirt.Domain.Devices.Console;

namespace PowerVirt.Domain.Rules;

/// <summary>Serial and parallel ports and channels.</summary>
internal static class CharacterRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        var pseries = ImplicitDevices.IsPseries(domain);
        foreach (var (device, source) in Sources(domain))
        {
            if (SourceRefusal(
                source, device is Channel { Forward: null } or Console { Target: ConsoleTarget.Serial },
                domain) is { } why)
                yield return why with { Place = device.Origin.Place };
        }

        foreach (var parallel in domain.Devices.Of<ParallelPort>().Where(_ => pseries))
            yield return DeviceProblem.Unsupported(parallel, "parallel ports are not supported");
        foreach (var serial in domain.Devices.Of<Serial>())
            foreach (var problem in Check(serial, pseries)) yield return problem;
        foreach (var console in domain.Devices.Of<Console>().Skip(1)
            .Where(console => console.Target == ConsoleTarget.Serial))
        {
            yield return DeviceProblem.Unsupported(
                console, "Only the first console can be a serial port",
                "Further consoles have <target type='virtio'/>.");
        }
    }

    private static IEnumerable<(Device Device, CharacterSource Source)> Sources(DomainDefinition domain)
    {
        foreach (var device in domain.Devices)
        {
            var source = device switch
            {
                CharacterDevice character => character.Source,
                RedirectedDevice redirected => redirected.Source,
                Rng { Backend: RngBackend.Egd daemon } => daemon.Source,
                Smartcard { Source: SmartcardSource.Passthrough card } => card.Source,
                _ => null,
            };
            if (source is not null) yield return (device, source);
        }
    }

    private static Problem? SourceRefusal(
        CharacterSource source, bool mayNameNone, DomainDefinition domain) => source switch
        {
            // Only a channel's socket has a name that the host can give.
            CharacterSource.Unix { Path: null } when !mayNameNone =>
                new Problem(ErrorCode.InternalError, "Missing source path attribute for char device"),

            // A socket that the host names is one that it listens on.
            CharacterSource.Unix { Mode: SocketMode.Bind, Reconnect.Enabled: true }
                or CharacterSource.Tcp { Mode: SocketMode.Bind, Reconnect.Enabled: true } =>
                new Problem(ErrorCode.InternalError, "chardev reconnect is possible only for connect mode"),
            CharacterSource.SpicePort { Channel: var name } when !IsChannelName(name) =>
                new Problem(ErrorCode.InvalidArgument, "Invalid character in source channel for char device"),
            CharacterSource.DBus { Channel: var name } when !IsChannelName(name) =>
                new Problem(ErrorCode.InvalidArgument, "Invalid character in source channel for char device"),
            CharacterSource.SpiceVmc or CharacterSource.SpicePort when !domain.Devices.Has<SpiceGraphics>() =>
                new Problem(
                    ErrorCode.ConfigUnsupported,
                    $"chardev '{(source is CharacterSource.SpiceVmc ? "spicevmc" : "spiceport")}' not supported without "
                        + "spice graphics"),
            CharacterSource.Nmdm => new Problem(
                ErrorCode.ConfigUnsupported, "unsupported chardev 'nmdm'",
                Remedy: "Null modem devices exist on FreeBSD only."),
            _ => null,
        };

    private static bool IsChannelName(string name) =>
        name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');

    private static IEnumerable<Problem> Check(Serial serial, bool pseries)
    {
        if (serial.Target is not { } target) yield break;
        var type = SerialXml.Targets[target];
        var (bus, model) = target switch
        {
            SerialTarget.SpaprVioSerial => ("spapr-vio", "spapr-vty"),
            SerialTarget.PciSerial => ("pci", "pci-serial"),
            SerialTarget.UsbSerial => ("usb", "usb-serial"),
            _ => ("isa", (string?)null),
        };
        var matches = serial.Address switch
        {
            null => true,
            SpaprVioAddress => bus == "spapr-vio",
            PciAddress => bus == "pci",
            UsbAddress => bus == "usb",
            ForeignAddress foreign => foreign.Type == bus,
            _ => false,
        };
        if (!matches) yield return Bad(serial, $"Target type '{type}' requires address type '{bus}'");
        if (model is not null && serial.Model is { } named && named != model && TargetOf(named) is { } right)
            yield return Bad(serial, $"Target model '{named}' requires target type '{right}'");
        if (!pseries && (target == SerialTarget.SpaprVioSerial || serial.Model == "spapr-vty"))
        {
            yield return Bad(
                serial,
                $"Serial device with target type '{type}' and target model '{serial.Model}' not compatible with guest "
                    + "architecture or machine type");
        }

        if (target == SerialTarget.IsaDebug)
            yield return Bad(serial, "isa-debug serial type only valid on x86 architecture");
        else if (pseries && target == SerialTarget.SystemSerial)
        {
            yield return Bad(
                serial,
                $"Serial device with target type '{type}' and target model '{serial.Model}' not compatible with guest "
                    + "architecture or machine type");
        }
    }

    private static string? TargetOf(string model) => model switch
    {
        "spapr-vty" => "spapr-vio-serial",
        "isa-serial" => "isa-serial",
        "usb-serial" => "usb-serial",
        "pci-serial" => "pci-serial",
        "isa-debugcon" => "isa-debug",
        "pl011" or "16550a" => "system-serial",
        "sclpconsole" or "sclplmconsole" => "sclp-serial",
        _ => null,
    };

    private static Problem Bad(Device device, string message) =>
        new(ErrorCode.ConfigUnsupported, message, device.Origin.Place);
}
