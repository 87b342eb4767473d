using PowerVirt.Domain.Devices.Memories;
using PowerVirt.Domain.Numa;

namespace PowerVirt.Domain.Completion;

/// <summary>Gives virtual CPUs that no NUMA cell has to the first one,
/// and drops what is said about cells that a guest without NUMA does not have.</summary>
internal static class NumaCells
{
    public static DomainDefinition Complete(DomainDefinition domain, bool isNew)
    {
        if (isNew) domain = AddForModules(domain);
        if (domain.Cpu?.Numa is not { Cells: [var first, ..] } numa) return WithoutCells(domain);
        var assigned = numa.Cells.Aggregate(
            NumberSet.Empty, (sum, cell) => cell.Cpus is { } cpus ? sum.Union(cpus) : sum);
        var left = NumberSet.Below(domain.Vcpus.Maximum).Except(assigned);
        if (left.IsEmpty) return domain;
        var cells = numa.Cells.SetItem(0, first with { Cpus = (first.Cpus ?? NumberSet.Empty).Union(left) });
        return domain with { Cpu = domain.Cpu with { Numa = numa with { Cells = cells } } };
    }

    // A module is plugged into a node: a new guest gets the one that QEMU would otherwise make up.
    private static DomainDefinition AddForModules(DomainDefinition domain)
    {
        var plugged = MemoryAlignment.Plugged(domain.Devices);
        if (domain.Cpu?.Numa is not null || domain.Memory is not { Maximum: > 0, Slots: > 0, Size: { } size }
            || plugged == 0 || plugged >= size)
            return domain;
        var cell = new NumaCell(0, size - plugged) { Cpus = NumberSet.Below(domain.Vcpus.Maximum) };
        return domain with
        {
            Cpu = (domain.Cpu ?? new Cpu()) with { Numa = new NumaTopology { Cells = [cell] } },
            Devices = domain.Devices.Select(device =>
                device is MemoryModule { Node: null } module ? module with { Node = 0 } : device),
        };
    }

    // Such a guest's memory counts as node 0, so pages for node 0 are pages for all.
    private static DomainDefinition WithoutCells(DomainDefinition domain) =>
        domain.MemoryBacking.Pages.Any(page => page.Cells is { Highest: 0 })
            ? domain with
            {
                MemoryBacking = domain.MemoryBacking with
                {
                    Pages = [.. domain.MemoryBacking.Pages.Select(page =>
                        page.Cells is { Highest: 0 } ? page with { Cells = null } : page)],
                },
            }
            : domain;
}
