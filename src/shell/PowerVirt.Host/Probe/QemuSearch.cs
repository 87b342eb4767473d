using PowerVirt.Domain;
using PowerVirt.Power;

namespace PowerVirt.Host.Probe;

/// <summary>Finds QEMU programs on this host: on the search path, then where distributions put them.</summary>
/// <param name="searchPath">The value of PATH.</param>
/// <param name="places">Folders and programs to look at then.</param>
/// <param name="otherwise">What whoever asks can do instead of installing one; null for nothing.</param>
public sealed class QemuSearch(string searchPath, QemuPlaces places, string? otherwise = null)
{
    private string Remedy => "Install QEMU for POWER (Debian, Ubuntu and Fedora: qemu-system-ppc; RHEL: qemu-kvm)"
        + (otherwise is null ? "." : $", or {otherwise}.");

    private IEnumerable<string> PathFolders =>
        searchPath.Split(':', StringSplitOptions.RemoveEmptyEntries).Where(Path.IsPathRooted);

    /// <summary>
    /// The programs that may run guests of an architecture, the preferred one first; each program once.
    /// </summary>
    public IEnumerable<string> ProgramsFor(Architecture guest, Architecture host)
    {
        var name = guest.Emulator ?? Architecture.Ppc64.Emulator!;
        var candidates = PathFolders.Concat(places.Folders).Select(folder => Path.Combine(folder, name));
        if (host.IsPower && places.OfOwnArchitecture is { } own) candidates = candidates.Append(own);
        return candidates.Where(IsProgram).DistinctBy(RealPath);
    }

    /// <summary>The program to take where nobody names one.</summary>
    /// <exception cref="VmException">There is none.</exception>
    public string Find(Architecture guest, Architecture host) => ProgramsFor(guest, host).FirstOrDefault()
        ?? throw Missing(ErrorCode.ConfigUnsupported, $"There is no {guest.Emulator} on this machine.",
            $"unsupported configuration: unable to find any emulator to serve '{guest}' architecture");

    /// <summary>The program of a name or path.</summary>
    /// <exception cref="VmException">There is none.</exception>
    public string Named(string program)
    {
        if (!program.Contains('/', StringComparison.Ordinal))
        {
            return PathFolders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(IsProgram)
                ?? throw Missing(ErrorCode.SystemError, $"There is no program {program} on the search path.",
                    $"Cannot check QEMU binary {program}: No such file or directory");
        }

        var path = Path.GetFullPath(program);
        if (IsProgram(path)) return path;
        throw File.Exists(path)
            ? Missing(ErrorCode.SystemError, $"{program} is not a program that can be started here.",
                $"QEMU binary {program} is not executable: Permission denied")
            : Missing(ErrorCode.SystemError, $"There is no QEMU at {program}.",
                $"Cannot check QEMU binary {program}: No such file or directory");
    }

    public static bool IsProgram(string path)
    {
        const UnixFileMode Executable =
            UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(path) && (File.GetUnixFileMode(path) & Executable) != 0;
    }

    private VmException Missing(ErrorCode code, string message, string libvirt) =>
        new(new Problem(code, message, Remedy: Remedy) { LibvirtText = libvirt });

    // The folder may be a link as well: /bin is one to /usr/bin.
    private static string RealPath(string path)
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(path)!);
        var real = Path.Combine((folder.ResolveLinkTarget(true) ?? folder).FullName, Path.GetFileName(path));
        return new FileInfo(real).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? real;
    }
}

/// <summary>Where distributions put QEMU.</summary>
/// <param name="Folders">Folders with programs for each architecture.</param>
/// <param name="OfOwnArchitecture">RHEL's one program, for guests of the host's own architecture.</param>
public sealed record QemuPlaces(IReadOnlyList<string> Folders, string? OfOwnArchitecture)
{
    public static QemuPlaces Usual { get; } = new(["/usr/bin", "/usr/local/bin"], "/usr/libexec/qemu-kvm");

    public static QemuPlaces None { get; } = new([], null);
}
