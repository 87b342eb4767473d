using PowerVirt.Domain;

namespace PowerVirt.Host.Console;

/// <summary>Gives each console to one user at a time; who insists takes it over.</summary>
public sealed class ConsoleStreams
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ConsoleStream> _open = new(StringComparer.Ordinal);

    /// <summary>Opens a guest's pseudo-terminal or UNIX socket.</summary>
    /// <param name="path">The terminal or socket.</param>
    /// <param name="force">Whoever has it now loses it; else the console is refused.</param>
    /// <param name="stop">Gives it up.</param>
    /// <exception cref="VmException">Somebody else has it, or there is none.</exception>
    public async Task<ConsoleStream> OpenAsync(string path, bool force, CancellationToken stop)
    {
        ConsoleStream? before;
        lock (_lock) before = _open.GetValueOrDefault(path);
        if (before is not null && !force) throw InUse();
        before?.End();

        var stream = new ConsoleStream(path, await GuestConsole.OpenAsync(path, stop), Forget);
        lock (_lock)
        {
            if (_open.TryAdd(path, stream)) return stream;
        }

        stream.End();
        throw InUse();
    }

    private void Forget(ConsoleStream stream)
    {
        lock (_lock)
        {
            if (_open.GetValueOrDefault(stream.Path) == stream) _open.Remove(stream.Path);
        }
    }

    private static VmException InUse() => new(ErrorCode.OperationFailed,
        "Active console session exists for this domain", "Take it over with --force.");
}
