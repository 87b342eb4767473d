using System.Globalization;
using PowerVirt.Domain.Numa;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>The guest's NUMA nodes, their memory and how far they are from one another.</summary>
internal static class NumaArguments
{
    private const uint Local = 10, Remote = 20;
    private const ulong Mib = 1 << 20;

    public static IEnumerable<Argument> Of(PlanContext context)
    {
        if (context.Definition.Cpu?.Numa is not { } numa) return [];
        return
        [
            .. numa.Cells.SelectMany(cell => Cell(cell, numa, context)),
            .. Distances(numa),
            .. NumaAttributes.Of(numa),
        ];
    }

    public static MemoryPiece PieceOf(NumaCell cell) =>
        new(string.Create(CultureInfo.InvariantCulture, $"ram-node{cell.Id}"), cell.Size, PathOf(cell)) { Cell = cell.Id };

    public static string PathOf(NumaCell cell) => $"/domain/cpu/numa/cell[{cell.Id + 1}]";

    private static IEnumerable<Argument> Cell(NumaCell cell, NumaTopology numa, PlanContext context)
    {
        // A machine that takes plain sizes did so before there were objects for them; a migration needs the old form.
        var hasObjects = context.MachineType?.NumaMemory != true || numa.HasAttributes
            || numa.Cells.Any(other => new MemoryBackend(PieceOf(other), context).IsNeeded);
        var piece = PieceOf(cell);
        if (hasObjects)
        {
            foreach (var argument in new MemoryBackend(piece, context).Arguments()) yield return argument;
        }

        QemuProperties node =
        [
            ("type", "node"),
            ("nodeid", cell.Id),
            .. (cell.Cpus?.Ranges ?? []).Select(range => ("cpus", (QemuValue?)Text(range))),
            ("initiator", numa.HasAttributes ? NumaAttributes.InitiatorOf(cell, numa) : null),
            ("memdev", hasObjects ? piece.Id : null),
            ("mem", hasObjects ? null : QemuValue.Of(cell.Size / Mib)),
        ];
        yield return new Argument("-numa", node.ToKeyValue(), "A NUMA node of the guest.", PathOf(cell));
    }

    // QEMU wants all distances or none; those it would take by itself need not be said.
    private static IEnumerable<Argument> Distances(NumaTopology numa)
    {
        if (numa.Cells.All(cell => cell.Distances.All(distance => distance.Value is Local or Remote))) yield break;
        foreach (var from in numa.Cells)
        {
            foreach (var to in numa.Cells)
            {
                var value = from.Distances.FirstOrDefault(distance => distance.Cell == to.Id)?.Value ?? (from.Id == to.Id ? Local : Remote);
                QemuProperties distance = [("type", "dist"), ("src", from.Id), ("dst", to.Id), ("val", value)];
                yield return new Argument("-numa", distance.ToKeyValue(), "How far one node is from another.", $"{PathOf(from)}/distances");
            }
        }
    }

    private static string Text((uint First, uint Last) range) => range.First == range.Last
        ? range.First.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{range.First}-{range.Last}");
}
