namespace PowerVirt.Domain.Completion;

/// <summary>Gives virtual CPUs that no NUMA cell has to the first one, and drops what is said about cells that a guest without NUMA does not have.</summary>
internal static class NumaCells
{
    public static DomainDefinition Complete(DomainDefinition domain)
    {
        if (domain.Cpu?.Numa is not { Cells: [var first, ..] } numa) return WithoutCells(domain);
        var assigned = numa.Cells.Aggregate(NumberSet.Empty, (sum, cell) => cell.Cpus is { } cpus ? sum.Union(cpus) : sum);
        var left = NumberSet.Below(domain.Vcpus.Maximum).Except(assigned);
        if (left.IsEmpty) return domain;
        var cells = numa.Cells.SetItem(0, first with { Cpus = (first.Cpus ?? NumberSet.Empty).Union(left) });
        return domain with { Cpu = domain.Cpu with { Numa = numa with { Cells = cells } } };
    }

    // Such a guest's memory counts as node 0, so pages for node 0 are pages for all.
    private static DomainDefinition WithoutCells(DomainDefinition domain) =>
        domain.MemoryBacking.Pages.Any(page => page.Cells is { Highest: 0 })
            ? domain with
            {
                MemoryBacking = domain.MemoryBacking with
                {
                    Pages = [.. domain.MemoryBacking.Pages.Select(page => page.Cells is { Highest: 0 } ? page with { Cells = null } : page)],
                },
            }
            : domain;
}
