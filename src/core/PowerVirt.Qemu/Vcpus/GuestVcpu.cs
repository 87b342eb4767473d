using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Qemu.Vcpus;

/// <summary>One virtual CPU of a running guest, as libvirt numbers them, and what QEMU has for it.</summary>
/// <param name="Id">From 0.</param>
/// <param name="IsOn">Whether it is plugged in.</param>
/// <param name="IsPluggable">Whether it can be plugged in or out.</param>
public sealed record GuestVcpu(uint Id, bool IsOn, bool IsPluggable)
{
    /// <summary>The host's thread that runs it; null while it is off.</summary>
    public int? Thread { get; init; }

    /// <summary>QEMU's own number, which follows the order of plugging; null while it is off.</summary>
    public int? QemuIndex { get; init; }

    /// <summary>What is plugged with it, for the first virtual CPU of a unit; null for the others.</summary>
    public VcpuUnit? Unit { get; init; }
}

/// <summary>Virtual CPUs that are plugged together.</summary>
/// <param name="Cpu">What QEMU says of it.</param>
/// <param name="Order">When it was plugged in, from 1; null while it is off.</param>
public sealed record VcpuUnit(CpuUnit Cpu, int? Order)
{
    private const string Peripherals = "/machine/peripheral/";

    /// <summary>The id it was plugged in by; null where it was there from the start, so that it cannot be taken out.</summary>
    public string? Alias => Cpu.Path?.StartsWith(Peripherals, StringComparison.Ordinal) == true ? Cpu.Path[Peripherals.Length..] : null;

    /// <summary>One number of its place; null where the machine has no such thing.</summary>
    public long? Coordinate(string name) => Cpu.Place.FirstOrDefault(part => part.Name == name)?.Value;
}
