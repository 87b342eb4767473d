using System.Collections.Immutable;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Numa;

namespace PowerVirt.Domain.Xml.Numa;

/// <summary><c>distances</c> of all cells together:
/// what one cell says holds for the way back too, unless the other says otherwise.</summary>
internal sealed class DistancesXml
{
    private const uint Local = 10, Unreachable = 255;

    private readonly Dictionary<uint, SortedDictionary<uint, uint>> _values = [];

    public static DistancesXml Read(IReadOnlyList<Cursor> cells, IReadOnlyList<uint> ids)
    {
        var distances = new DistancesXml();
        for (var i = 0; i < cells.Count; i++)
            if (cells[i].Child("distances") is { } element) distances.ReadCell(element, ids[i], cells.Count);
        return distances;
    }

    public ImmutableArray<NumaDistance> Of(uint cell) =>
        _values.TryGetValue(cell, out var values)
            ? [.. values.Select(value => new NumaDistance(value.Key, value.Value))]
            : [];

    public static void Write(MarkupWriter xml, NumaCell cell)
    {
        if (cell.Distances.IsEmpty) return;
        xml.Open("distances");
        foreach (var distance in cell.Distances)
            xml.Open("sibling").Attribute("id", distance.Cell).Attribute("value", distance.Value).Close();
        xml.Close();
    }

    private void ReadCell(Cursor element, uint cell, int count)
    {
        var isEmpty = true;
        foreach (var sibling in element.Children("sibling"))
        {
            isEmpty = false;
            if (sibling.RequiredUInt("id") is not { } id) continue;
            if (id >= count)
            {
                sibling.Refuse(
                    ErrorCode.XmlError,
                    $"'sibling_id {id}' does not refer to a valid cell within NUMA 'cell id {cell}'", "id");
                continue;
            }

            if (sibling.RequiredUInt("value") is not { } value) continue;
            if (value is < Local or > Unreachable || (id == cell && value != Local))
            {
                sibling.Refuse(
                    ErrorCode.XmlError, $"'value {value}' is invalid for 'sibling id {id}' under NUMA 'cell id {cell}'",
                    "value");
            }

            RowOf(cell)[id] = value;
            RowOf(id).TryAdd(cell, value);
        }

        if (isEmpty) element.Refuse(ErrorCode.XmlError, "NUMA distances defined without siblings");
    }

    private SortedDictionary<uint, uint> RowOf(uint cell)
    {
        if (!_values.TryGetValue(cell, out var row))
            _values[cell] = row = new SortedDictionary<uint, uint> { [cell] = Local };
        return row;
    }
}
