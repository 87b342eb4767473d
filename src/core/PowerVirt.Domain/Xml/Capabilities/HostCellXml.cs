using System.Collections.Immutable;
using System.Globalization;
using PowerVirt.Domain.Capabilities;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Capabilities;

/// <summary><c>topology</c> of a host: its NUMA nodes.</summary>
internal static class HostCellXml
{
    public static ImmutableArray<HostCell> Read(Cursor host)
    {
        if (host.Child("topology")?.Child("cells") is not { } cells) return [];
        var read = cells.Each("cell", ReadCell);
        if (cells.RequiredUInt("num") is { } count && count != read.Length)
            cells.Refuse(ErrorCode.XmlError, $"The topology announces {count} cells and has {read.Length}.", "num");
        return read;
    }

    public static void Write(MarkupWriter xml, ImmutableArray<HostCell> cells)
    {
        if (cells.IsEmpty) return;
        xml.Open("topology").Open("cells").Attribute("num", cells.Length);
        foreach (var cell in cells) Write(xml, cell);
        xml.Close().Close();
    }

    private static HostCell ReadCell(Cursor cell)
    {
        var cpus = cell.Child("cpus");
        var read = cpus?.Each("cpu", ReadCpu) ?? [];
        if (cpus?.RequiredUInt("num") is { } count && count != read.Length)
            cpus.Value.Refuse(ErrorCode.XmlError, $"The cell announces {count} CPUs and has {read.Length}.", "num");
        return new HostCell(cell.RequiredUInt("id") ?? 0)
        {
            MemoryKib = cell.Child("memory")?.Bytes() / 1024,
            Pages = cell.Each("pages", pages => (HostCpuXml.Size(pages), pages.TextULong() ?? 0)),
            Distances = cell.Child("distances")?.Each("sibling", other => (other.RequiredUInt("id") ?? 0, other.RequiredUInt("value") ?? 0)) ?? [],
            Cpus = read,
        };
    }

    private static void Write(MarkupWriter xml, HostCell cell)
    {
        xml.Open("cell").Attribute("id", cell.Id);
        if (cell.MemoryKib is { } memory) xml.Open("memory").Attribute("unit", "KiB").Text(Number(memory)).Close();
        foreach (var (size, count) in cell.Pages)
            xml.Open("pages").Attribute("unit", "KiB").Attribute("size", size).Text(Number(count)).Close();
        if (!cell.Distances.IsEmpty)
        {
            xml.Open("distances");
            foreach (var (other, value) in cell.Distances)
                xml.Open("sibling").Attribute("id", other).Attribute("value", value).Close();
            xml.Close();
        }

        xml.Open("cpus").Attribute("num", cell.Cpus.Length);
        foreach (var cpu in cell.Cpus)
        {
            xml.Open("cpu").Attribute("id", cpu.Id).Attribute("socket_id", cpu.Socket).Attribute("die_id", cpu.Die)
                .Attribute("cluster_id", cpu.Cluster).Attribute("core_id", cpu.Core).Attribute("siblings", cpu.Siblings)
                .Close();
        }

        xml.Close().Close();
    }

    private static HostCellCpu ReadCpu(Cursor cpu) => new(cpu.RequiredUInt("id") ?? 0)
    {
        Socket = cpu.UInt("socket_id"),
        Die = cpu.UInt("die_id"),
        Cluster = cpu.UInt("cluster_id"),
        Core = cpu.UInt("core_id"),
        Siblings = cpu.Numbers("siblings") is null ? null : cpu.Attribute("siblings"),
    };

    private static string Number(ulong value) => value.ToString(CultureInfo.InvariantCulture);
}
