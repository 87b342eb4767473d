namespace PowerVirt.Power;

/// <summary>The sort of machine a guest runs on; only pseries knows compat levels.</summary>
public enum MachineKind
{
    /// <summary>A paravirtual PAPR machine: <c>pseries</c>, <c>pseries-7.2</c>, <c>pseries-rhel8.6.0</c>.</summary>
    Pseries,

    /// <summary>An emulated bare-metal POWER machine; it does not run under KVM.</summary>
    PowerNv,

    /// <summary>Any other, such as <c>g3beige</c>, <c>mac99</c> or <c>ppce500</c>.</summary>
    Other,
}

/// <summary>Tells a machine's kind by its name.</summary>
public static class MachineKinds
{
    public static MachineKind Of(string machine) =>
        machine == "pseries" || machine.StartsWith("pseries-", StringComparison.Ordinal) ? MachineKind.Pseries
        : machine.StartsWith("powernv", StringComparison.Ordinal) ? MachineKind.PowerNv
        : MachineKind.Other;
}
