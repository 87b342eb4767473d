using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml;

/// <summary><c>memoryBacking</c>.</summary>
internal static class MemoryBackingXml
{
    internal static readonly Words<MemoryAccess> Accesses = new(
        ("shared", MemoryAccess.Shared), ("private", MemoryAccess.Private));

    private static readonly Words<MemorySource> Sources = new(
        ("anonymous", MemorySource.Anonymous), ("file", MemorySource.File), ("memfd", MemorySource.Memfd));

    private static readonly Words<MemoryAllocation> Allocations = new(
        ("immediate", MemoryAllocation.Immediate), ("ondemand", MemoryAllocation.OnDemand));

    public static MemoryBacking Read(Cursor xml)
    {
        if (xml.Child("memoryBacking") is not { } backing) return new MemoryBacking();
        var hugePages = backing.Child("hugepages");
        var allocation = backing.Child("allocation");
        return new MemoryBacking
        {
            HugePages = hugePages is not null,
            Pages = hugePages is { } pages ? pages.Each("page", ReadPage) : [],
            NoSharedPages = backing.Has("nosharepages"),
            Locked = backing.Has("locked"),
            Source = backing.Child("source")?.Word("type", Sources, text => $"unknown memoryBacking/source/type '{text}'"),
            Access = backing.Child("access")?.Word("mode", Accesses, text => $"unknown memoryBacking/access/mode '{text}'"),
            Allocation = allocation?.Word(
                "mode", Allocations, text => $"unknown memoryBacking/allocation/mode '{text}'"),
            AllocationThreads = allocation?.UInt("threads") is { } threads and not 0 ? threads : null,
            Discard = backing.Has("discard"),
        };
    }

    public static void Write(MarkupWriter xml, MemoryBacking backing)
    {
        if (backing.IsEmpty) return;
        xml.Open("memoryBacking");
        if (backing.HugePages)
        {
            xml.Open("hugepages");
            foreach (var page in backing.Pages)
            {
                xml.Open("page").Attribute("size", MemoryXml.KiB(page.Size)).Attribute("unit", "KiB")
                    .Attribute("nodeset", page.Cells?.ToString()).Close();
            }

            xml.Close();
        }

        xml.Flag("nosharepages", backing.NoSharedPages).Flag("locked", backing.Locked);
        if (backing.Source is { } source) xml.Open("source").Attribute("type", Sources[source]).Close();
        if (backing.Access is { } access) xml.Open("access").Attribute("mode", Accesses[access]).Close();
        if (backing.Allocation is not null || backing.AllocationThreads is not null)
        {
            xml.Open("allocation").Attribute("mode", Allocations[backing.Allocation])
                .Attribute("threads", backing.AllocationThreads).Close();
        }

        xml.Flag("discard", backing.Discard).Close();
    }

    private static HugePage ReadPage(Cursor page)
    {
        var size = page.BytesOf("size");
        if (size is null) page.Refuse(ErrorCode.XmlError, "missing element or attribute './@size'");
        if (size == 0) page.Refuse(ErrorCode.XmlDetail, "hugepage size can't be zero", "size");
        return new HugePage(((size ?? 0) + 1023) / 1024 * 1024, page.Numbers("nodeset"));
    }
}
