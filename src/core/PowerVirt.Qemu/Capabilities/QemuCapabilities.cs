using System.Collections.Immutable;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>What one QEMU program can do, as it told itself over QMP; never concluded from its version.</summary>
public sealed record QemuCapabilities
{
    public required QemuVersion Version { get; init; }

    /// <summary>The packager's text, such as <c>Debian 1:7.2+dfsg-7</c>; empty for a plain build.</summary>
    public required string Package { get; init; }

    /// <summary>QEMU's name of what it emulates: <c>ppc64</c> serves ppc64 and ppc64le guests.</summary>
    public required string Target { get; init; }

    /// <summary>Whether KVM support is built in; whether it can be used here is <see cref="Kvm"/>.</summary>
    public bool KvmPresent { get; init; }

    /// <summary>What is so under KVM; null where QEMU could not use KVM when it was asked.</summary>
    public AcceleratorFacts? Kvm { get; init; }

    /// <summary>What is so under TCG; null where QEMU was built without it, or was not asked.</summary>
    public AcceleratorFacts? Tcg { get; init; }

    /// <summary>All QOM types that can be made: devices, objects, machines, CPUs.</summary>
    public NameSet Types { get; init; } = NameSet.Empty;

    /// <summary>Properties of the types that were asked for, by type.</summary>
    public ImmutableSortedDictionary<string, TypeProperties> Properties
    {
        get;
        init
        {
            field = value;
            CpusTakeCompat = value.Any(type => IsCpu(type.Key) && type.Value.Names.Contains("compat"));
        }
    } = NoProperties;

    /// <summary>
    /// Whether <c>-cpu</c> takes <c>compat=</c>, as before QEMU 2.10; looked for once, for every definition asks for it.
    /// </summary>
    internal bool CpusTakeCompat { get; private init; }

    /// <summary>QMP commands.</summary>
    public NameSet Commands { get; init; } = NameSet.Empty;

    /// <summary>QMP events.</summary>
    public NameSet Events { get; init; } = NameSet.Empty;

    /// <summary>Those paths of <see cref="SchemaPaths.Asked"/> that QEMU's QAPI schema has.</summary>
    public NameSet Schema { get; init; } = NameSet.Empty;

    /// <summary>Options (<c>vnc</c>) and their parameters (<c>vnc.power-control</c>) that QEMU lists.</summary>
    public NameSet Options { get; init; } = NameSet.Empty;

    public NameSet MigrationCapabilities { get; init; } = NameSet.Empty;

    /// <summary>TPM front ends, such as <c>tpm-spapr</c>.</summary>
    public NameSet TpmModels { get; init; } = NameSet.Empty;

    /// <summary>TPM back ends: <c>passthrough</c>, <c>emulator</c>.</summary>
    public NameSet TpmTypes { get; init; } = NameSet.Empty;

    internal static ImmutableSortedDictionary<string, TypeProperties> NoProperties { get; } =
        ImmutableSortedDictionary.Create<string, TypeProperties>(StringComparer.Ordinal);

    public bool Has(Fact fact) => fact.Holds(this);

    /// <summary>Whether <c>-device type</c> is known.</summary>
    public bool HasDevice(string type) => Types.Contains(type);

    /// <summary>Whether <c>-object type</c> is known.</summary>
    public bool HasObject(string type) => Schema.Contains($"object-add/arg/+{type}") || Types.Contains(type);

    /// <summary>Whether a type has a property; false as well where the probe did not ask for the type.</summary>
    public bool HasProperty(string type, string property) => PropertiesOf(type).Names.Contains(property);

    public bool HasCommand(string command) => Commands.Contains(command);

    /// <summary>Whether a command-line option, or one of its parameters, is listed by QEMU.</summary>
    public bool HasOption(string option, string? parameter = null) =>
        Options.Contains(parameter is null ? option : $"{option}.{parameter}");

    /// <summary>Whether the QAPI schema has one of the paths of <see cref="SchemaPaths"/>.</summary>
    public bool HasSchema(string path) => Schema.Contains(path);

    public bool HasNetdev(string type) => Schema.Contains($"netdev_add/arg/+{type}");

    public bool HasBlockDriver(string driver) => Schema.Contains($"blockdev-add/arg/+{driver}");

    public bool HasDisplay(string type) => Schema.Contains($"query-display-options/ret/+{type}");

    public bool HasChardev(string backend) => Schema.Contains($"chardev-add/arg/backend/+{backend}");

    /// <summary>Whether a machine takes an option.</summary>
    /// <param name="machine">Name or alias; where it was not asked, another version of it answers.</param>
    /// <param name="property">Such as <c>max-cpu-compat</c>.</param>
    public bool HasMachineProperty(string machine, string property) =>
        MachineProperties(machine).Names.Contains(property);

    /// <summary>The options of a machine; those of another version of it where this one was not asked.</summary>
    public TypeProperties MachineProperties(string machine)
    {
        var name = (Kvm ?? Tcg)?.Machine(machine)?.Name ?? machine;
        if (Properties.TryGetValue($"{name}-machine", out var own)) return own;
        var family = MachineType.FamilyOf(name);
        var sibling = Properties.Keys.LastOrDefault(type =>
            type.EndsWith("-machine", StringComparison.Ordinal) && MachineType.FamilyOf(type) == family);
        return sibling is null ? TypeProperties.None : Properties[sibling];
    }

    public TypeProperties PropertiesOf(string type) => Properties.GetValueOrDefault(type, TypeProperties.None);

    private static bool IsCpu(string type) => type.EndsWith("-cpu", StringComparison.Ordinal);
}
