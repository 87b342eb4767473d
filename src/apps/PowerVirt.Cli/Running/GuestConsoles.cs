using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Qmp;
using GuestConsole = PowerVirt.Domain.Devices.Console;

namespace PowerVirt.Cli.Running;

/// <summary>Finds the console that a guest's user is shown.</summary>
internal static class GuestConsoles
{
    /// <summary>The first console: a serial port or a virtio console; null where the guest has none.</summary>
    public static CharacterDevice? FirstOf(DomainDefinition guest)
    {
        var console = guest.Devices.Of<GuestConsole>().FirstOrDefault();
        return console is { Target: ConsoleTarget.Virtio } ? console : guest.Devices.Of<Serial>().FirstOrDefault();
    }

    /// <summary>The pseudo-terminal behind the first console; null where it has none or leads elsewhere.</summary>
    public static string? TerminalOf(DomainDefinition guest, IEnumerable<Chardev> chardevs) =>
        FirstOf(guest) is { } console
            ? chardevs.FirstOrDefault(chardev => chardev.Label == $"char{console.Alias}")?.Terminal
            : null;

    /// <summary>Where a console leads that is no pseudo-terminal.</summary>
    public static string Described(CharacterDevice console) => console.Source switch
    {
        CharacterSource.File file => $"the file {file.Path}",
        CharacterSource.Unix { Path: { } path } => $"the socket {path}",
        CharacterSource.Unix => "a socket",
        CharacterSource.Tcp tcp => $"TCP port {tcp.Service} of {tcp.Host}",
        CharacterSource.Stdio => "QEMU's own standard output",
        CharacterSource.Null => "nowhere",
        _ => "elsewhere",
    };
}
