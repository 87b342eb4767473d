using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Qemu.Hotplug;

/// <summary>
/// Everything needed to take a device out of a running guest. The guest is asked; when it has let go, QEMU says so with
/// the event DEVICE_DELETED for the alias, and the rest can be cleared away.
/// </summary>
/// <param name="Device">The device as it is in the running guest.</param>
/// <param name="Request">What asks the guest.</param>
/// <param name="Cleanup">What QEMU is told when the guest has let go, in order.</param>
/// <param name="Definition">The running guest afterwards.</param>
public sealed record DetachPlan(
    Device Device, QmpCommand Request, ImmutableArray<QmpCommand> Cleanup, DomainDefinition Definition);
