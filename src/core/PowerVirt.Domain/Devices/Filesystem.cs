using System.Collections.Immutable;

namespace PowerVirt.Domain.Devices;

/// <summary>A directory of the host that the guest can mount.</summary>
public sealed record Filesystem : Device
{
    /// <summary>The directory, or the socket of a server that is there already.</summary>
    public required FilesystemSource Source { get; init; }

    /// <summary>The tag by which the guest mounts it.</summary>
    public required string Target { get; init; }

    public FilesystemDriver Driver { get; init; }

    /// <summary>Files' owners and modes as they are or as attributes.</summary>
    public AccessMode? AccessMode { get; init; }

    /// <summary>virtio revision; null is QEMU's default.</summary>
    public string? Model { get; init; }

    /// <summary>Mode of new files and directories, octal digits as written.</summary>
    public string? FileMode { get; init; }

    public string? DirectoryMode { get; init; }

    /// <summary>What happens to files of several host file systems with the same inode number.</summary>
    public MultipleDevices? MultipleDevices { get; init; }

    public bool ReadOnly { get; init; }

    /// <summary>Whether writes go to the disk at once.</summary>
    public bool ImmediateWrites { get; init; }

    /// <summary>Requests in the queue of virtiofs.</summary>
    public uint? QueueSize { get; init; }

    public ulong? SpaceHardLimit { get; init; }

    public ulong? SpaceSoftLimit { get; init; }

    public VirtiofsDaemon? Daemon { get; init; }

    /// <summary>User ids of the guest and what they are on the host.</summary>
    public ImmutableArray<IdRange> UserIds { get; init; } = [];

    public ImmutableArray<IdRange> GroupIds { get; init; } = [];
}

/// <summary>Where a file system's files are.</summary>
/// <param name="Directory">A directory of the host.</param>
/// <param name="Socket">A virtiofs server's UNIX socket.</param>
public sealed record FilesystemSource(string? Directory, string? Socket);

/// <summary>The protocols and programs that serve files.</summary>
public enum FilesystemDriver
{
    Default,
    Path,
    Handle,
    Virtiofs,
}

/// <summary>Whose rights count on the host.</summary>
public enum AccessMode
{
    Passthrough,
    Mapped,
    Squash,
}

/// <summary>Ways to tell files of several host file systems apart.</summary>
public enum MultipleDevices
{
    Remap,
    Forbid,
    Warn,
}

/// <summary>How virtiofsd is started.</summary>
public sealed record VirtiofsDaemon
{
    public string? Path { get; init; }

    public bool? ExtendedAttributes { get; init; }

    /// <summary><c>none</c> or <c>always</c>.</summary>
    public string? Cache { get; init; }

    /// <summary><c>namespace</c> or <c>chroot</c>.</summary>
    public string? Sandbox { get; init; }

    public uint? ThreadPoolSize { get; init; }

    public bool? PosixLocks { get; init; }

    public bool? FileLocks { get; init; }

    /// <summary>Most files open at once.</summary>
    public ulong? OpenFiles { get; init; }
}
