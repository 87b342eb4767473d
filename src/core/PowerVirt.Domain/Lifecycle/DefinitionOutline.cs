using System.Collections.Immutable;
using System.Globalization;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Interfaces;

namespace PowerVirt.Domain.Lifecycle;

/// <summary>
/// What lists, states and statistics need of a definition: kept in memory for thousands, where documents would not fit.
/// </summary>
public sealed record DefinitionOutline
{
    /// <summary>Bytes that the guest has at most.</summary>
    public ulong Memory { get; init; }

    /// <summary>Bytes that the balloon leaves it.</summary>
    public ulong CurrentMemory { get; init; }

    public uint MaximumVcpus { get; init; } = 1;

    public uint Vcpus { get; init; } = 1;

    public VirtType Type { get; init; }

    public string? Title { get; init; }

    public EndActions Actions { get; init; } = EndActions.Default;

    /// <summary>The document holds passwords, so that it is not handed out as it is.</summary>
    public bool HasSecrets { get; init; }

    /// <summary>The balloon reports what the guest does with its memory.</summary>
    public bool HasBalloon { get; init; }

    /// <summary>Threads for disks are there, which QEMU can tell of.</summary>
    public bool HasIoThreads { get; init; }

    /// <summary>The alias of the channel to the agent in the guest, known while it runs; null without one.</summary>
    public string? AgentChannel { get; init; }

    public ImmutableArray<OutlinedDisk> Disks { get; init; } = [];

    public ImmutableArray<OutlinedInterface> Interfaces { get; init; } = [];

    /// <summary>The disk that clients call so: by its target, or by the path or name of its source.</summary>
    public OutlinedDisk? Disk(string? name) =>
        name is null ? null : Disks.FirstOrDefault(disk => disk.Target == name || disk.Source == name);

    /// <summary>The network card that clients call so: by its end on the host, or by its MAC address.</summary>
    public OutlinedInterface? Interface(string? name) => name is null ? null : Interfaces.FirstOrDefault(card =>
        card.Target == name || string.Equals(card.Mac, name, StringComparison.OrdinalIgnoreCase));

    public static DefinitionOutline Of(DomainDefinition definition) => new()
    {
        Memory = definition.Memory.Size ?? 0,
        CurrentMemory = definition.Memory.Current ?? definition.Memory.Size ?? 0,
        MaximumVcpus = definition.Vcpus.Maximum,
        Vcpus = definition.Vcpus.AtStart,
        Type = definition.Type,
        Title = definition.Title,
        Actions = EndActions.Of(definition),
        HasBalloon = definition.Devices.Of<Memballoon>().Any(balloon => balloon.Model != BalloonModel.None),
        HasIoThreads = !definition.IoThreads.IsEmpty,
        AgentChannel = definition.Devices.Of<Channel>()
            .FirstOrDefault(channel => channel.Name == "org.qemu.guest_agent.0")?.Alias,
        Disks = [.. definition.Devices.Of<Disk>().Select(disk =>
            new OutlinedDisk(disk.Target, disk.Source?.Storage.Path) { Alias = disk.Alias, Image = disk.Source?.Index })],
        Interfaces = [.. definition.Devices.Of<Interface>().Select(device =>
            new OutlinedInterface(device.Target, device.Mac)
            {
                IsGuestSide = device.Source is InterfaceSource.Direct,
            })],
    };
}

/// <summary>A disk by its target, with the path or name of its source; null for an empty drive.</summary>
public sealed record OutlinedDisk(string Target, string? Source)
{
    /// <summary>The device's name in QEMU, without the <c>libvirt-</c> of nodes; known while the guest runs.</summary>
    public string? Alias { get; init; }

    /// <summary>The number in the names of its image's block nodes; known while the guest runs.</summary>
    public uint? Image { get; init; }

    /// <summary>Whether a block node of QEMU's, such as <c>libvirt-1-format</c>, is the disk's.</summary>
    public bool Has(string node) => Image is { } image
        && node.StartsWith(string.Create(CultureInfo.InvariantCulture, $"libvirt-{image}-"), StringComparison.Ordinal);
}

/// <summary>A network interface by its end on the host; null while that is unknown.</summary>
public sealed record OutlinedInterface(string? Target, string? Mac)
{
    /// <summary>That end is the guest's card itself: what it receives is what the guest receives.</summary>
    public bool IsGuestSide { get; init; }
}
