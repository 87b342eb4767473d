using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Engine.Launching;

/// <summary>Notes in a running guest's definition which terminals and sockets QEMU got for its consoles and channels.</summary>
internal static class LiveTerminals
{
    public static DomainDefinition Fill(DomainDefinition live, ImmutableArray<Chardev> chardevs)
    {
        var serial = live.Devices.Of<Serial>().FirstOrDefault()?.Alias;
        return live with { Devices = live.Devices.Select(Filled) };

        Device Filled(Device device)
        {
            if (device is not CharacterDevice character) return device;
            // The first console is the first serial port seen from the other side: it has the same terminal.
            var alias = device is Domain.Devices.Console { Target: not ConsoleTarget.Virtio } ? serial : device.Alias;
            var found = chardevs.FirstOrDefault(chardev => chardev.Label == $"char{alias}");
            return (character.Source, found) switch
            {
                (CharacterSource.Pty pty, { Terminal: { } path }) => character with { Source = pty with { Path = path } },
                (CharacterSource.Unix { Path: null } unix, { Socket: { } path }) =>
                    character with { Source = unix with { Path = path } },
                _ => device,
            };
        }
    }
}
