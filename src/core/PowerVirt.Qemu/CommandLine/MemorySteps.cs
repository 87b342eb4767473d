using PowerVirt.Domain;
using PowerVirt.Domain.Devices.Memories;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Folders for the files of the guest's memory, and what of it the host cannot give.</summary>
internal static class MemorySteps
{
    public static IEnumerable<HostStep> Of(PlanContext context)
    {
        var backends = Pieces(context)
            .Select(piece => (Piece: piece, Backend: new MemoryBackend(piece, context))).ToList();
        foreach (var (piece, _) in backends.Where(entry => entry.Piece.Module?.Source.Path is not null))
        {
            yield return new HostStep.RequireFile(
                piece.Module!.Source.Path!, piece.Module.ReadOnly ? FileUse.Read : FileUse.ReadWrite,
                "The memory of a module.");
        }

        var folders = backends.Where(entry => entry.Piece.Module?.Source.Path is null && entry.Backend.Path is not null)
            .Select(
            entry => entry.Backend.HasHugePages ? entry.Backend.Path! : MemoryBackend.DirectoryOf(context.Settings));
        foreach (var folder in folders.Where(folder => folder.Length > 0).Distinct())
            yield return new HostStep.MakeDirectory(folder, "Files of the guest's memory.");
    }

    /// <summary>Pages and nodes that this host does not have.</summary>
    public static IEnumerable<Problem> Problems(PlanContext context)
    {
        var host = context.Settings.Memory;
        foreach (var piece in Pieces(context))
        {
            var backend = new MemoryBackend(piece, context);
            if (host.Nodes is { } known && backend.Nodes?.Except(known).FirstFrom(0) is { } missing)
            {
                yield return new Problem(
                    ErrorCode.ConfigUnsupported, $"NUMA node {missing} is unavailable", new XmlPlace(piece.Source, 0),
                    $"This host has the nodes {known}.");
            }

            if (!backend.HasHugePages || host.Folder(backend.PageSize) is not null) continue;
            yield return new Problem(
                ErrorCode.InternalError,
                backend.PageSize is { } size
                    ? $"Unable to find any usable hugetlbfs mount for {size / 1024} KiB"
                    : "hugetlbfs filesystem is not mounted or disabled by administrator config",
                new XmlPlace("/domain/memoryBacking/hugepages", 0),
                "Mount it: mount -t hugetlbfs -o pagesize=<size> none /dev/hugepages, and reserve pages.");
        }
    }

    private static IEnumerable<MemoryPiece> Pieces(PlanContext context) =>
    [
        .. MemoryArguments.Whole(context) is { } whole ? [whole] : Array.Empty<MemoryPiece>(),
        .. (context.Definition.Cpu?.Numa?.Cells ?? []).Select(NumaArguments.PieceOf),
        .. context.Definition.Devices.Of<MemoryModule>()
            .Select(module => MemoryModuleArguments.PieceOf(module, context)),
    ];
}
