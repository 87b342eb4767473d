using System.Collections.Immutable;

namespace PowerVirt.Domain.Devices;

/// <summary>Where the bytes of a character device go on the host.</summary>
public abstract record CharacterSource
{
    /// <summary>A file that gets a copy of everything the guest writes.</summary>
    public CharacterLog? Log { get; init; }

    /// <summary>Security labels of the file or socket; empty means those of the guest.</summary>
    public ImmutableArray<DeviceSecurityLabel> Labels { get; init; } = [];

    /// <summary>A pseudo terminal; the path is known while the guest runs.</summary>
    public sealed record Pty(string? Path) : CharacterSource;

    /// <summary>Everything is written to a file.</summary>
    public sealed record File(string Path, bool? Append) : CharacterSource;

    /// <summary>A character device of the host, such as <c>/dev/ttyS0</c>.</summary>
    public sealed record HostDevice(string Path) : CharacterSource;

    /// <summary>A pair of named pipes.</summary>
    public sealed record Pipe(string Path) : CharacterSource;

    /// <summary>A UNIX socket that QEMU listens on or connects to; without a path the host chooses one.</summary>
    public sealed record Unix(string? Path, SocketMode Mode, Reconnect? Reconnect = null) : CharacterSource;

    /// <summary>A TCP socket that QEMU listens on or connects to.</summary>
    public sealed record Tcp(string Host, string Service, SocketMode Mode, TcpProtocol Protocol) : CharacterSource
    {
        /// <summary>Whether the connection is encrypted; null leaves it to the host's configuration.</summary>
        public bool? Tls { get; init; }

        public Reconnect? Reconnect { get; init; }
    }

    /// <summary>Datagrams to one address, and from another one.</summary>
    public sealed record Udp(string? Host, string Service, string? BindHost, string? BindService) : CharacterSource;

    public sealed record Stdio : CharacterSource;

    /// <summary>Nothing is kept.</summary>
    public sealed record Null : CharacterSource;

    /// <summary>A text screen of QEMU's own graphical window.</summary>
    public sealed record VirtualConsole : CharacterSource;

    /// <summary>The channel of a SPICE client.</summary>
    public sealed record SpiceVmc : CharacterSource;

    /// <summary>A named channel of a SPICE client.</summary>
    public sealed record SpicePort(string Channel) : CharacterSource;

    /// <summary>QEMU's own agent for the clipboard and the pointer.</summary>
    public sealed record VdAgent(bool? CopyPaste, MouseMode? Mouse) : CharacterSource;

    /// <summary>A named stream on QEMU's D-Bus display.</summary>
    public sealed record DBus(string Channel) : CharacterSource;

    /// <summary>A null modem device of FreeBSD.</summary>
    public sealed record Nmdm(string Master, string Slave) : CharacterSource;
}

/// <summary>A copy of what the guest writes.</summary>
public sealed record CharacterLog(string File, bool? Append);

/// <summary>Whether a connection that broke is opened again.</summary>
/// <param name="Enabled">Whether it is.</param>
/// <param name="Timeout">Seconds between two attempts.</param>
public sealed record Reconnect(bool Enabled, uint? Timeout);

/// <summary>Who listens.</summary>
public enum SocketMode
{
    Connect,
    Bind,
}

/// <summary>What is spoken on a TCP connection.</summary>
public enum TcpProtocol
{
    Raw,
    Telnet,
    Telnets,
    Tls,
}

/// <summary>Who moves the pointer.</summary>
public enum MouseMode
{
    Server,
    Client,
}
