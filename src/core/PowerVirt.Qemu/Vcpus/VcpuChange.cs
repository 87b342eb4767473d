using System.Collections.Immutable;
using PowerVirt.Qemu.CommandLine;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Qemu.Vcpus;

/// <summary>Units of virtual CPUs to be plugged in or out, one after the other; after each QEMU is asked anew.</summary>
/// <param name="On">In or out.</param>
/// <param name="Units">The first virtual CPU of each unit, in order.</param>
public sealed record VcpuChange(bool On, ImmutableArray<uint> Units)
{
    /// <summary>The order to QEMU for one of the units.</summary>
    /// <param name="unit">The first virtual CPU of a unit.</param>
    public QmpCommand Command(GuestVcpu unit)
    {
        if (unit.Unit is not { } plugged) throw new ArgumentException($"vcpu {unit.Id} does not start a unit.", nameof(unit));
        if (!On) return QmpCommand.DeleteDevice(plugged.Alias!);
        QemuProperties properties =
        [
            ("driver", plugged.Cpu.Type),
            ("id", $"vcpu{unit.Id}"),
            .. plugged.Cpu.Place.Select(part => (part.Name, (QemuValue?)(long?)part.Value)),
        ];
        return new QmpCommand("device_add", properties.ToJson());
    }
}
