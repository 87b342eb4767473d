using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.Hotplug;

/// <summary>Everything needed to plug a device into a running guest.</summary>
/// <param name="Definition">The running guest with the device, and with controllers that it needs.</param>
/// <param name="Attached">The device with its alias and its place.</param>
/// <param name="Steps">What must be done on the host first, in order.</param>
/// <param name="Orders">What QEMU is told then, in order.</param>
public sealed record AttachPlan(
    DomainDefinition Definition, Device Attached, ImmutableArray<HostStep> Steps, ImmutableArray<PlugOrder> Orders)
{
    /// <summary>The limit of locked memory that QEMU must have before, in bytes; null where it is as it was.</summary>
    public ulong? MemoryLock { get; init; }
}
