namespace PowerVirt.Domain.Rules;

/// <summary>Huge pages belong to cells that exist, and each cell has one size.</summary>
internal static class HugePageRules
{
    public static IEnumerable<Problem> Check(DomainDefinition domain)
    {
        if (domain.MemoryBacking.HugePages)
        {
            if (domain.MemoryBacking.Allocation == MemoryAllocation.OnDemand)
                yield return Unsupported("hugepages are not allowed with memory allocation ondemand");
            if (domain.MemoryBacking.Source == MemorySource.Anonymous)
                yield return Unsupported("hugepages are not allowed with anonymous memory source");
        }

        var pages = domain.MemoryBacking.Pages;
        var cells = (uint)(domain.Cpu?.Numa?.Cells.Length ?? 0);
        for (var i = 0; i < pages.Length; i++)
        {
            if (pages[i].Cells?.FirstFrom(Math.Max(cells, 1)) is { } unknown)
                yield return Bad(i, $"hugepages: node {unknown} not found");
            for (var j = 0; j < i; j++)
            {
                var (size, other) = (pages[i].Size / 1024, pages[j].Size / 1024);
                if (pages[i].Cells is null && pages[j].Cells is null)
                    yield return Bad(i, $"two master hugepages detected: {size} and {other}");
                else if (pages[i].Cells is { } mine && pages[j].Cells is { } theirs && mine.Overlaps(theirs))
                    yield return Bad(i, $"nodeset attribute of hugepages of sizes {size} and {other} intersect");
            }
        }
    }

    private static Problem Unsupported(string message) =>
        new(ErrorCode.ConfigUnsupported, message, new XmlPlace("/domain/memoryBacking/hugepages", 0));

    private static Problem Bad(int position, string message) =>
        new(ErrorCode.XmlDetail, message, new XmlPlace($"/domain/memoryBacking/hugepages/page[{position + 1}]", 0));
}
