using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Numa;

namespace PowerVirt.Domain.Xml.Numa;

/// <summary><c>cpu/numa</c>.</summary>
internal static class NumaTopologyXml
{
    /// <summary>Eight times what QEMU takes (MAX_NODES): every cell is compared with the others.</summary>
    private const int MostCells = 1024;

    public static NumaTopology? Read(Cursor cpu)
    {
        if (cpu.Child("numa") is not { } numa) return null;
        var elements = numa.Children("cell").ToList();
        if (elements.Count is 0 or > MostCells)
        {
            numa.Refuse(
                ErrorCode.XmlError,
                elements.Count == 0
                    ? "NUMA topology defined without NUMA cells"
                    : $"{elements.Count} NUMA cells are too many: at most {MostCells} are read.");
            return null;
        }

        var cells = new NumaCell?[elements.Count];
        var ids = elements.Select((_, position) => (uint)position).ToArray();
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i].Attribute("id") is not null) ids[i] = elements[i].UInt("id") ?? ids[i];
            if (ids[i] >= elements.Count)
            {
                elements[i].Refuse(
                    ErrorCode.XmlError,
                    "Exactly one 'cell' element per guest NUMA cell allowed, non-contiguous ranges or ranges not "
                        + "starting from 0 are not allowed",
                    "id");
                return null;
            }

            if (cells[ids[i]] is not null)
            {
                elements[i].Refuse(ErrorCode.XmlError, $"Duplicate NUMA cell info for cell id '{ids[i]}'", "id");
                return null;
            }

            cells[ids[i]] = NumaCellXml.Read(elements[i], ids[i], cells);
        }

        var distances = DistancesXml.Read(elements, ids);
        var complete = cells.Select(cell => cell! with { Distances = distances.Of(cell.Id) });
        return new NumaTopology { Cells = [.. complete], Interconnects = InterconnectXml.Read(numa, cells!) };
    }

    public static void Write(MarkupWriter xml, NumaTopology? numa)
    {
        if (numa is null) return;
        xml.Open("numa");
        foreach (var cell in numa.Cells) NumaCellXml.Write(xml, cell);
        InterconnectXml.Write(xml, numa.Interconnects);
        xml.Close();
    }
}
