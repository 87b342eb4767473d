using System.Collections.Immutable;
using PowerVirt.Power;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>What QEMU answers differently under KVM and TCG: default CPUs, and what names of CPUs stand for.</summary>
public sealed record AcceleratorFacts(ImmutableArray<MachineType> Machines, ImmutableArray<CpuModel> CpuModels)
{
    public static AcceleratorFacts None { get; } = new([], []);

    public ImmutableArray<MachineType> Machines
    {
        get;
        init
        {
            field = value;
            Names = MachineNames.Of(value);
        }
    } = Machines;

    public ImmutableArray<CpuModel> CpuModels
    {
        get;
        init
        {
            field = value;
            Cpus = Known(value);
        }
    } = CpuModels;

    /// <summary>How the machines are called; gathered once, for every definition asks for it.</summary>
    internal MachineNames Names { get; private init; } = MachineNames.Of(Machines);

    /// <summary>What the models say about CPUs whatever the machine; gathered once, for every start asks for it.</summary>
    internal QemuCpuFacts Cpus { get; private init; } = Known(CpuModels);

    /// <summary>The machine of that name or alias; null where QEMU has none.</summary>
    public MachineType? Machine(string nameOrAlias) =>
        Machines.FirstOrDefault(machine => machine.Name == nameOrAlias)
        ?? Machines.FirstOrDefault(machine => machine.Alias == nameOrAlias);

    /// <summary>The machine QEMU takes when none is named.</summary>
    public MachineType? DefaultMachine => Machines.FirstOrDefault(machine => machine.IsDefault);

    /// <summary>Whether <c>-cpu name</c> is known, however it is spelled.</summary>
    public bool HasCpuModel(string name) =>
        CpuModels.Any(model => model.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static QemuCpuFacts Known(ImmutableArray<CpuModel> models) =>
        QemuCpuFacts.FromModels([.. models.Select(model => new QemuCpuModel(model.Name, model.TypeName))]);
}
