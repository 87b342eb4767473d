using System.Collections.Immutable;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>What QEMU answers differently under KVM and TCG: default CPUs, and what names of CPUs stand for.</summary>
public sealed record AcceleratorFacts(ImmutableArray<MachineType> Machines, ImmutableArray<CpuModel> CpuModels)
{
    public static AcceleratorFacts None { get; } = new([], []);

    /// <summary>The machine of that name or alias; null where QEMU has none.</summary>
    public MachineType? Machine(string nameOrAlias) =>
        Machines.FirstOrDefault(machine => machine.Name == nameOrAlias)
        ?? Machines.FirstOrDefault(machine => machine.Alias == nameOrAlias);

    /// <summary>The machine QEMU takes when none is named.</summary>
    public MachineType? DefaultMachine => Machines.FirstOrDefault(machine => machine.IsDefault);

    /// <summary>Whether <c>-cpu name</c> is known, however it is spelled.</summary>
    public bool HasCpuModel(string name) =>
        CpuModels.Any(model => model.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
