using System.Collections.Immutable;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>How the machines of a QEMU are called.</summary>
/// <param name="All">Names and aliases.</param>
/// <param name="Aliases">Each alias and the name that it stands for.</param>
internal sealed record MachineNames(ImmutableArray<string> All, ImmutableDictionary<string, string> Aliases)
{
    public static MachineNames Of(ImmutableArray<MachineType> machines)
    {
        // QEMU 10 gives the alias powernv to two machines; like libvirt, the first one has it.
        var aliases = machines.Where(type => type.Alias is not null).DistinctBy(type => type.Alias)
            .ToImmutableDictionary(type => type.Alias!, type => type.Name);
        return new([.. machines.Select(type => type.Name), .. aliases.Keys], aliases);
    }
}
