using PowerVirt.Domain.Devices;

namespace PowerVirt.Qemu.CommandLine.Characters;

/// <summary>Says in a sentence where the bytes of a device go.</summary>
internal static class CharacterWords
{
    public static string Of(CharacterSource source) => source switch
    {
        CharacterSource.Pty => "The bytes go to a pseudo terminal of the host.",
        CharacterSource.File => "Everything the guest writes is kept in a file.",
        CharacterSource.HostDevice => "The bytes go through a port of the host.",
        CharacterSource.Pipe => "The bytes go through a pair of named pipes.",
        CharacterSource.Unix { Mode: SocketMode.Connect } => "QEMU connects to a UNIX socket.",
        CharacterSource.Unix => "QEMU listens on a UNIX socket.",
        CharacterSource.Tcp { Mode: SocketMode.Connect } => "QEMU connects to a TCP port.",
        CharacterSource.Tcp => "QEMU listens on a TCP port.",
        CharacterSource.Udp => "The bytes go to and fro in UDP datagrams.",
        CharacterSource.Stdio => "The bytes go through QEMU's own standard input and output.",
        CharacterSource.VirtualConsole => "The bytes are shown on a text screen of QEMU's window.",
        CharacterSource.SpiceVmc or CharacterSource.SpicePort => "The bytes go through a channel of SPICE clients.",
        CharacterSource.VdAgent => "QEMU itself shares clipboard and pointer with its clients.",
        CharacterSource.DBus => "The bytes go through a stream of QEMU's D-Bus display.",
        _ => "The bytes go nowhere.",
    };
}
