using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Domain.Creation;
using PowerVirt.Domain.Devices.Interfaces;
using PowerVirt.Power;

namespace PowerVirt.Cli.Definitions;

/// <summary>What a command line asks of a new guest; host and QEMU have not been asked yet.</summary>
internal sealed record NewGuest
{
    public required string Name { get; init; }

    /// <summary>Null: KVM where the host can.</summary>
    public VirtType? Type { get; init; }

    /// <summary>As <c>--host</c> names it; null for this machine.</summary>
    public string? Host { get; init; }

    /// <summary>As <c>--qemu</c> names it; null for this machine's.</summary>
    public string? Qemu { get; init; }

    public required Architecture Architecture { get; init; }

    /// <summary>With or without a version.</summary>
    public required string Machine { get; init; }

    /// <summary>Bytes.</summary>
    public required ulong Memory { get; init; }

    public required uint Vcpus { get; init; }

    public CompatLevel? Level { get; init; }

    public ImmutableArray<WishedDisk> Disks { get; init; } = [];

    public ImmutableArray<WishedDisk> Cdroms { get; init; } = [];

    public ImmutableArray<InterfaceSource> Networks { get; init; } = [];

    public string? Kernel { get; init; }

    public string? Initrd { get; init; }

    public string? CommandLine { get; init; }

    public bool Vnc { get; init; }
}
