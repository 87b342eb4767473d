using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Engine.Launching;

/// <summary>Notes in a running guest's definition which pseudo-terminals QEMU got for its consoles.</summary>
internal static class LiveTerminals
{
    public static DomainDefinition Fill(DomainDefinition live, ImmutableArray<Chardev> chardevs)
    {
        var serial = live.Devices.Of<Serial>().FirstOrDefault()?.Alias;
        return live with { Devices = live.Devices.Select(Filled) };

        Device Filled(Device device)
        {
            if (device is not CharacterDevice { Source: CharacterSource.Pty pty } character) return device;
            // The first console is the first serial port seen from the other side: it has the same terminal.
            var alias = device is Domain.Devices.Console { Target: not ConsoleTarget.Virtio } ? serial : device.Alias;
            var path = chardevs.FirstOrDefault(chardev => chardev.Label == $"char{alias}")?.Terminal;
            return path is null ? device : character with { Source = pty with { Path = path } };
        }
    }
}
