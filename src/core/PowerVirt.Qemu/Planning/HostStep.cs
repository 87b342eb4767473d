using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Devices.Interfaces;

namespace PowerVirt.Qemu.Planning;

/// <summary>Something to be done on the host before QEMU starts; the shell knows how to do and to undo each kind.</summary>
public abstract record HostStep(string Why)
{
    /// <summary>Make a directory with mode 0700 below the guest's own; removed with the guest.</summary>
    public sealed record MakeDirectory(string Path, string Why) : HostStep(Why);

    /// <summary>Listen on a UNIX socket and hand the listening descriptor to QEMU under the given number.</summary>
    public sealed record Listen(string Path, int Descriptor, string Why) : HostStep(Why);

    /// <summary>Listen on a UNIX socket for QEMU's monitor, hand the listening descriptor to QEMU and speak to it there.</summary>
    public sealed record ListenForMonitor(string Path, int Descriptor, string Why) : HostStep(Why);

    /// <summary>Open a file and hand its descriptor to QEMU under the given number.</summary>
    public sealed record OpenFile(string Path, FileUse Use, int Descriptor, string Why) : HostStep(Why);

    /// <summary>Check that a file is there and can be opened by QEMU; nothing is kept.</summary>
    public sealed record RequireFile(string Path, FileUse Use, string Why) : HostStep(Why)
    {
        /// <summary>QEMU does without a file that is not there.</summary>
        public bool MayBeMissing { get; init; }
    }

    /// <summary>
    /// Let QEMU, which runs as a user of its own, use a file, folder, socket or device by its path; whether there is one is
    /// QEMU's to find out, but a file that it writes anew is made for it.
    /// </summary>
    public sealed record LetOpen(string Path, FileUse Use, string Why) : HostStep(Why);

    /// <summary>Make a file of the given size filled with zeros unless it is there already; kept when the guest ends.</summary>
    public sealed record MakeFile(string Path, long Size, string Why) : HostStep(Why);

    /// <summary>Make a directory with mode 0700 unless it is there already; kept when the guest ends.</summary>
    public sealed record KeepDirectory(string Path, string Why) : HostStep(Why);

    /// <summary>Open a tap device, joined to a bridge if one is named, and hand its descriptors to QEMU.</summary>
    public sealed record OpenTap(string? Name, string? Bridge, string Mac, int Descriptor, string Why) : HostStep(Why)
    {
        /// <summary>How many descriptors are handed over; their numbers follow each other.</summary>
        public int Queues { get; init; } = 1;
    }

    /// <summary>
    /// Make a macvtap device over a network device of the host and hand its descriptors to QEMU; removed with the guest.
    /// </summary>
    /// <param name="Name">Null leaves it to whoever makes the device.</param>
    /// <param name="Device">The network device of the host that it shares.</param>
    /// <param name="Mode">How it shares it.</param>
    /// <param name="Mac">The guest's address, which is the device's own as well.</param>
    /// <param name="Descriptor">The number of the first descriptor.</param>
    /// <param name="Why">Who needs it.</param>
    public sealed record MakeMacvtap(string? Name, string Device, DirectMode Mode, string Mac, int Descriptor, string Why)
        : HostStep(Why)
    {
        /// <summary>How many descriptors are handed over; their numbers follow each other.</summary>
        public int Queues { get; init; } = 1;
    }

    /// <summary>Write a secret into a new file that only QEMU can read; removed with the guest.</summary>
    public sealed record WriteSecret(string Path, SecretReference? Secret, string? Text, string Why) : HostStep(Why)
    {
        /// <summary>The text is the secret itself, known already, and belongs in no log.</summary>
        public override string ToString() => $"WriteSecret {Path}";
    }

    /// <summary>Make an empty qcow2 image over another one, in whose place QEMU writes; removed with the guest.</summary>
    public sealed record MakeOverlay(string Path, string Backing, string BackingFormat, string Why) : HostStep(Why);

    /// <summary>Start a helper program and wait until its socket is there; ended with the guest.</summary>
    public sealed record StartProgram(string Program, IReadOnlyList<string> Words, string Socket, string Why) : HostStep(Why)
    {
        /// <summary>It does for the guest what the guest's own user may not.</summary>
        public bool Privileged { get; init; }
    }
}

/// <summary>How a file named in a definition is used.</summary>
public enum FileUse
{
    Read,
    ReadWrite,
    Append,
    Truncate,
}
