namespace PowerVirt.Qemu.Capabilities;

/// <summary>One machine of QEMU's <c>-machine</c> as <c>query-machines</c> describes it.</summary>
/// <param name="Name">Such as <c>pseries-7.2</c>.</param>
/// <param name="Alias">The name without a version that means this one now, such as <c>pseries</c>.</param>
/// <param name="IsDefault">Whether QEMU takes it when none is named.</param>
/// <param name="IsDeprecated">Whether QEMU means to drop it.</param>
/// <param name="MaxCpus">The most vcpus <c>-smp</c> takes.</param>
/// <param name="HotpluggableCpus">Whether <c>query-hotpluggable-cpus</c> works.</param>
/// <param name="DefaultCpuType">The QOM type of its CPU under this accelerator; null where QEMU does not tell.</param>
/// <param name="DefaultRamId">The id its RAM has in a migration stream; null where QEMU does not tell.</param>
/// <param name="NumaMemory">Whether <c>-numa node,mem=</c> is taken; null where QEMU does not tell.</param>
/// <param name="Acpi">Whether it has ACPI; null where QEMU does not tell.</param>
public sealed record MachineType(
    string Name,
    string? Alias,
    bool IsDefault,
    bool IsDeprecated,
    long MaxCpus,
    bool HotpluggableCpus,
    string? DefaultCpuType,
    string? DefaultRamId,
    bool? NumaMemory,
    bool? Acpi)
{
    /// <summary>The name without its version: <c>pseries</c> for <c>pseries-2.12-sxxm</c>.</summary>
    public string Family => FamilyOf(Name);

    /// <summary>The QOM type whose properties are this machine's options.</summary>
    public string TypeName => $"{Name}-machine";

    internal static string FamilyOf(string machine)
    {
        var dash = machine.IndexOf('-', StringComparison.Ordinal);
        return dash < 0 ? machine : machine[..dash];
    }
}
