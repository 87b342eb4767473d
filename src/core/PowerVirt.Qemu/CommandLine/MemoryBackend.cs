using PowerVirt.Domain;
using PowerVirt.Domain.Devices.Memories;
using PowerVirt.Domain.Numa;
using PowerVirt.Domain.Tuning;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>What the host makes a piece of the guest's memory of: pages, files, nodes, and when.</summary>
/// <remarks>
/// The rules are libvirt's: what is said of a module or a cell comes before what is said of the whole guest.
/// </remarks>
internal sealed class MemoryBackend
{
    private readonly MemoryPiece _piece;
    private readonly PlanContext _context;
    private readonly MemoryBacking _backing;
    private readonly NumaCell? _cell;

    public MemoryBackend(MemoryPiece piece, PlanContext context)
    {
        (_piece, _context, _backing) = (piece, context, context.Definition.MemoryBacking);
        var cells = context.Definition.Cpu?.Numa?.Cells ?? [];
        _cell = piece.Cell < cells.Length ? cells[(int)piece.Cell] : null;
    }

    /// <summary>The host's nodes that the memory comes from; null for any.</summary>
    public NumberSet? Nodes =>
        _piece.Module?.Source.Nodes ?? CellTune?.NodeSet ?? _context.Definition.NumaTune.Memory?.NodeSet;

    /// <summary>Whether huge pages are asked for, of whatever size.</summary>
    public bool HasHugePages =>
        PersistentPath is null
        && (PageSize is { } size
            ? size != _context.Settings.Memory.PageSize
            : _backing is { HugePages: true, Pages.IsEmpty: true });

    /// <summary>The size of the pages that are asked for; null for the host's default, or for none.</summary>
    public ulong? PageSize
    {
        get
        {
            if (_piece.Module?.Source.PageSize is { } own) return own;
            var page = _backing.Pages.FirstOrDefault(
                page => _piece.Cell is { } cell && page.Cells?.Contains(cell) == true)
                ?? _backing.Pages.FirstOrDefault(page => page.Cells is null);
            return page?.Size;
        }
    }

    /// <summary>Where the memory's file is; null where it has none.</summary>
    public string? Path => Type != "memory-backend-file" ? null
        : PersistentPath ?? (HasHugePages ? _context.Settings.Memory.Folder(PageSize)?.Path ?? "" : FilePath);

    /// <summary>Whether QEMU must be told at all, or would do the same by itself.</summary>
    public bool IsNeeded =>
        HasHugePages || CellTune is not null || Access is not null || _piece.Module is not null
        || _backing.Source is MemorySource.File or MemorySource.Memfd;

    public IEnumerable<Argument> Arguments()
    {
        var nodes = Nodes is { } set
            ? QemuValue.Of([.. set.Numbers.Select(node => (QemuValue)new QemuValue.Number(node))])
            : null;
        var contextId = nodes is not null && IsPreallocated && _context.Qemu.HasObject("thread-context")
            ? $"tc-{_piece.Id}"
            : null;
        if (contextId is not null)
        {
            yield return _context.Object(
                [("qom-type", "thread-context"), ("id", contextId), ("node-affinity", nodes)],
                "The threads that touch the memory run where it lies.", _piece.Source);
        }

        yield return _context.Object(
            [
                ("qom-type", Type),
                ("id", _piece.Id),
                .. OfType(),
                ("share", Access is { } access ? access == MemoryAccess.Shared : null),
                ("x-use-canonical-path-for-ramblock-id", KeepsPlainId ? false : null),
                ("prealloc", IsPreallocated ? true : null),
                ("prealloc-threads", IsPreallocated ? _backing.AllocationThreads : null),
                ("size", QemuValue.Of(_piece.Size)),
                ("align", QemuValue.Of(_piece.Module?.Source.Alignment)),
                ("pmem", _piece.Module?.Source.Persistent == true ? true : null),
                ("host-nodes", Mode == NumaTuneMode.Restrictive ? null : nodes),
                ("policy", Mode == NumaTuneMode.Restrictive || nodes is null ? null : Policy),
                ("prealloc-context", contextId),
            ], Why, _piece.Source);
    }

    private string? PersistentPath =>
        _piece.Module is { Model: MemoryModel.Nvdimm or MemoryModel.VirtioPmem } module ? module.Source.Path : null;

    private string Type =>
        PersistentPath is null && _backing.Source == MemorySource.Memfd ? "memory-backend-memfd"
        : PersistentPath is not null || HasHugePages || Access is not null || _backing.Source == MemorySource.File
            ? "memory-backend-file"
        : "memory-backend-ram";

    private MemoryAccess? Access => _piece.Module?.Access ?? _cell?.Access ?? _backing.Access;

    private bool IsPreallocated =>
        (PersistentPath is not null && _piece.Module?.Source.Persistent != true) || HasHugePages
        || _backing.Allocation == MemoryAllocation.Immediate;

    // The name of the whole memory in a migration must not depend on whether it is a file.
    private bool KeepsPlainId =>
        _piece.IsWhole && Type != "memory-backend-ram"
        && _context.Qemu.HasProperty(Type, "x-use-canonical-path-for-ramblock-id");

    private NumaTuneCell? CellTune =>
        _context.Definition.NumaTune.Cells.FirstOrDefault(cell => cell.Cell == _piece.Cell);

    private NumaTuneMode Mode => CellTune?.Mode ?? _context.Definition.NumaTune.Memory?.Mode ?? NumaTuneMode.Strict;

    private string Policy => Mode switch
    {
        NumaTuneMode.Preferred => "preferred",
        NumaTuneMode.Interleave => "interleave",
        _ => "bind",
    };

    private string FilePath => $"{DirectoryOf(_context.Settings)}/{_piece.Module?.Alias ?? _piece.Id}";

    private string Why => HasHugePages ? "The memory itself, of huge pages."
        : _piece.IsWhole ? "The memory itself, under the name that this machine gives it in a migration."
        : _piece.Module is null ? "The memory of a NUMA cell." : "The memory of a module.";

    /// <summary>Where files of memory go.</summary>
    public static string DirectoryOf(LaunchSettings settings) =>
        settings.Memory.Directory ?? $"{settings.StateDirectory}/ram";

    private IEnumerable<(string Key, QemuValue? Value)> OfType() => Type switch
    {
        "memory-backend-memfd" => HasHugePages
            ?
            [
                ("hugetlb", true),
                ("hugetlbsize", QemuValue.Of(PageSize ?? _context.Settings.Memory.Folder(null)?.PageSize)),
            ]
            : [],
        "memory-backend-file" => [("mem-path", Path), ("discard-data", PersistentPath is null ? Discard : null)],
        _ => [],
    };

    private bool? Discard => _piece.Module?.Discard ?? _cell?.Discard ?? (_backing.Discard ? true : null);
}
