namespace PowerVirt.Domain.Devices;

/// <summary>Where the bytes of a character device go on the host.</summary>
public abstract record CharacterSource
{
    /// <summary>A file that gets a copy of everything the guest writes.</summary>
    public CharacterLog? Log { get; init; }

    /// <summary>A pseudo terminal; the path is known while the guest runs.</summary>
    public sealed record Pty(string? Path) : CharacterSource;

    /// <summary>Everything is written to a file.</summary>
    public sealed record File(string Path, bool? Append) : CharacterSource;

    /// <summary>A UNIX socket that QEMU listens on or connects to.</summary>
    public sealed record Unix(string? Path, SocketMode? Mode) : CharacterSource;

    /// <summary>A TCP socket that QEMU listens on or connects to.</summary>
    public sealed record Tcp(string Host, string Service, SocketMode? Mode, bool Telnet) : CharacterSource;

    public sealed record Stdio : CharacterSource;

    /// <summary>Nothing is kept.</summary>
    public sealed record Null : CharacterSource;
}

/// <summary>A copy of what the guest writes.</summary>
public sealed record CharacterLog(string File, bool? Append);

/// <summary>Who listens.</summary>
public enum SocketMode
{
    Bind,
    Connect,
}
