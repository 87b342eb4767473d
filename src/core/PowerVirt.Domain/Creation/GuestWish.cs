using System.Collections.Immutable;
using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Power;
using PowerVirt.Power.Spapr;

namespace PowerVirt.Domain.Creation;

/// <summary>What somebody wants of a new guest, before it is a definition.</summary>
public sealed record GuestWish
{
    public required string Name { get; init; }

    /// <summary>UUID and MAC addresses, so that the guest stays the same one when its definition is changed.</summary>
    public required CompletionSeed Seed { get; init; }

    public required VirtType Type { get; init; }

    public required Architecture Architecture { get; init; }

    /// <summary>With its version, so that a newer QEMU gives the guest the same hardware.</summary>
    public required string Machine { get; init; }

    /// <summary>The QEMU program; null leaves the choice to the host.</summary>
    public string? Emulator { get; init; }

    /// <summary>Bytes.</summary>
    public required ulong Memory { get; init; }

    public uint Vcpus { get; init; } = 1;

    /// <summary>The compat level the guest is held to; null means the host's own generation.</summary>
    public CompatLevel? Level { get; init; }

    /// <summary>What the guest must say explicitly to start without a warning;
    /// see <see cref="SpaprCapabilities.SafeUnder"/>.</summary>
    public ImmutableArray<SpaprSetting> Settings { get; init; } = [];

    public ImmutableArray<WishedDisk> Disks { get; init; } = [];

    public ImmutableArray<WishedDisk> Cdroms { get; init; } = [];

    public ImmutableArray<InterfaceSource> Networks { get; init; } = [];

    public string? Kernel { get; init; }

    public string? Initrd { get; init; }

    public string? CommandLine { get; init; }

    /// <summary>Whether the guest has a screen, which VNC serves to this host only.</summary>
    public bool Vnc { get; init; }
}

/// <summary>A disk image of the host.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="IsDevice">Whether it is a block device and not a file.</param>
/// <param name="Format">Never guessed from the content.</param>
public sealed record WishedDisk(string Path, bool IsDevice, ImageFormat Format);
