using System.Collections.Immutable;
using PowerVirt.Power.Hosts.Topology;

namespace PowerVirt.Domain.Capabilities;

/// <summary>The host's machine and CPUs in the terms of SMBIOS,
/// which POWER machines have not got: libvirt's way to show them.</summary>
public static class HostTables
{
    public static SystemTables Of(CpuListing listing)
    {
        var system = Table("system",
            ("version", listing.Machine.GetValueOrDefault("machine")),
            ("serial", listing.Machine.GetValueOrDefault("model")),
            ("family", listing.Machine.GetValueOrDefault("platform")));
        var processors = listing.Cpus.Select(cpu => Table("processor",
            ("socket_destination", cpu.Number), ("type", cpu.Name), ("version", cpu.Revision)));
        return new SystemTables(SystemTablesType.Smbios)
        {
            Tables = [.. processors.Prepend(system).Where(table => !table.Entries.IsEmpty)],
        };
    }

    private static SystemTable Table(string name, params IEnumerable<(string Name, string? Value)> entries) =>
        new(name, [.. entries.Where(entry => entry.Value is { Length: > 0 })
            .Select(entry => ((string?)entry.Name, entry.Value!))]);
}
