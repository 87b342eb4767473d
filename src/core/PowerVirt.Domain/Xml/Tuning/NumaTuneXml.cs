using System.Collections.Immutable;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Tuning;

namespace PowerVirt.Domain.Xml.Tuning;

/// <summary><c>numatune</c>.</summary>
internal static class NumaTuneXml
{
    internal static readonly Words<NumaTuneMode> Modes = new(
        ("strict", NumaTuneMode.Strict), ("preferred", NumaTuneMode.Preferred),
        ("interleave", NumaTuneMode.Interleave), ("restrictive", NumaTuneMode.Restrictive));

    /// <param name="xml">The domain.</param>
    /// <param name="vcpus">Placement chosen at start reaches over to the memory.</param>
    /// <param name="cells">How many NUMA cells the guest has.</param>
    public static NumaTune Read(Cursor xml, Vcpus vcpus, int cells)
    {
        var tune = xml.Child("numatune");
        var memory = tune?.Child("memory");
        var whole = memory is { } element ? ReadMemory(element, vcpus.Placement)
            : vcpus.Placement == VcpuPlacement.Auto ? new NumaTuneMemory(NumaTuneMode.Strict, VcpuPlacement.Auto, null)
            : null;
        return new NumaTune { Memory = whole, Cells = tune is { } list ? ReadCells(list, whole, cells) : [] };
    }

    public static void Write(MarkupWriter xml, NumaTune tune)
    {
        if (tune.IsEmpty) return;
        xml.Open("numatune");
        if (tune.Memory is { } memory)
        {
            xml.Open("memory").Attribute("mode", Modes[memory.Mode]);
            if (memory.Placement == VcpuPlacement.Auto) xml.Attribute("placement", "auto");
            else xml.Attribute("nodeset", memory.NodeSet?.ToString());
            xml.Close();
        }

        foreach (var cell in tune.Cells)
        {
            xml.Open("memnode").Attribute("cellid", cell.Cell).Attribute("mode", Modes[cell.Mode])
                .Attribute("nodeset", cell.NodeSet.ToString()).Close();
        }

        xml.Close();
    }

    // An element that says nothing of places leaves the memory where the host puts it.
    private static NumaTuneMemory? ReadMemory(Cursor memory, VcpuPlacement ofVcpus)
    {
        var nodes = memory.Numbers("nodeset");
        var asked = memory.Word("placement", VcpusXml.Placements);
        if (asked is null && ofVcpus == VcpuPlacement.Static
            && memory.Attribute("nodeset") is null && memory.Attribute("mode") is null)
        {
            return null;
        }

        var placement = asked ?? (nodes is not null ? VcpuPlacement.Static : ofVcpus);
        if (placement == VcpuPlacement.Static && nodes is null && memory.Attribute("nodeset") is null)
        {
            memory.Refuse(
                ErrorCode.ConfigUnsupported, "nodeset for NUMA memory tuning must be set if 'placement' is 'static'");
        }

        return new NumaTuneMemory(
            memory.Word("mode", Modes, text => $"Unsupported NUMA memory tuning mode '{text}'") ?? NumaTuneMode.Strict,
            placement,
            placement == VcpuPlacement.Auto ? null : nodes);
    }

    private static ImmutableArray<NumaTuneCell> ReadCells(Cursor tune, NumaTuneMemory? whole, int cells)
    {
        var found = new SortedDictionary<uint, NumaTuneCell>();
        foreach (var node in tune.Children("memnode"))
        {
            if (whole?.Placement == VcpuPlacement.Auto || cells == 0)
            {
                node.Element.MarkAllRead();
                if (cells == 0 && whole?.Placement != VcpuPlacement.Auto)
                    node.Refuse(ErrorCode.XmlError, "Element 'memnode' is invalid without any guest NUMA cells");
                else
                {
                    node.Refuse(
                        ErrorCode.ConfigUnsupported,
                        "Per-node binding is not compatible with automatic NUMA placement.");
                }

                break;
            }

            var read = ReadCell(node, cells);
            if (whole?.Mode == NumaTuneMode.Restrictive && read is { Mode: not NumaTuneMode.Restrictive })
            {
                node.Refuse(
                    ErrorCode.XmlError,
                    "'restrictive' mode is required in memnode element when mode is 'restrictive' in memory element",
                    "mode");
            }

            if (read is { } cell && !found.TryAdd(cell.Cell, cell))
                node.Refuse(ErrorCode.XmlError, $"Multiple memnode elements with cellid {cell.Cell}", "cellid");
        }

        return [.. found.Values];
    }

    private static NumaTuneCell? ReadCell(Cursor node, int cells)
    {
        if (node.Attribute("cellid") is null)
        {
            node.Refuse(ErrorCode.XmlError, "Missing required attribute 'cellid' in element 'memnode'");
            return null;
        }

        var id = node.UInt("cellid");
        if (id >= cells)
        {
            node.Refuse(
                ErrorCode.XmlError,
                "Argument 'cellid' in memnode element must correspond to existing guest's NUMA cell", "cellid");
        }

        var mode = node.Word("mode", Modes) ?? NumaTuneMode.Strict;
        if (node.Attribute("nodeset") is null)
            node.Refuse(ErrorCode.XmlError, "Missing required nodeset attribute in memnode element");
        return id < cells && node.Numbers("nodeset") is { } nodes ? new NumaTuneCell(id.Value, mode, nodes) : null;
    }
}
