using System.Collections;
using PowerVirt.Domain;
using PowerVirt.Host.Process;

namespace PowerVirt.Cli.Daemon;

/// <summary>Starts the user's own daemon and waits until it serves.</summary>
internal sealed class SessionDaemon(DaemonPlace place, DaemonChoice choice)
{
    private const string Program = "powervirtd";

    /// <summary>What it may take to be ready; with ten thousand guests it takes about a second.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Calls a function that connects, and starts the daemon before it where nobody serves yet.</summary>
    /// <exception cref="VmException">It cannot be started.</exception>
    public async Task<T> StartAsync<T>(Func<Task<T?>> connect, CancellationToken stop) where T : class
    {
        var folder = Path.GetDirectoryName(place.Socket)!;
        try
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            using var alone = await StartLock.TakeAsync(folder, stop);
            if (await connect() is { } started) return started;
            await StartAsync(folder, stop);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new VmException(ErrorCode.SystemError,
                $"There is no place for your own daemon in {folder}: {failure.Message}",
                "Set XDG_RUNTIME_DIR to a directory of your own.", failure);
        }

        return await connect() ?? throw new VmException(ErrorCode.OperationFailed,
            $"Your own daemon says that it is ready, but does not listen at {place.Socket}.");
    }

    private async Task StartAsync(string folder, CancellationToken stop)
    {
        var program = Find();
        var log = Path.Combine(folder, $"{Program}.log");
        using var output = new FileStream(log, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        using var readiness = new NotifySocket(Path.Combine(folder, $"ready-{Environment.ProcessId}"));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience);
        var ended = BackgroundProgram.Start(program, ["--session"], EnvironmentFor(readiness), output.SafeFileHandle);
        var ready = readiness.ReadyAsync(limit.Token);
        try
        {
            if (await Task.WhenAny(ready, ended) == ended)
                throw Failed($"Your own daemon, {program}, ended before it was ready ({await ended})", log);
            await ready;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw Failed($"Your own daemon, {program}, was not ready within {Patience.TotalSeconds:0} s", log);
        }
    }

    private string Find()
    {
        var path = choice.Environment("PATH") ?? "";
        return path.Split(':').Where(Path.IsPathRooted).Prepend(choice.ProgramFolder)
                .Select(folder => Path.Combine(folder, Program)).FirstOrDefault(File.Exists)
            ?? throw new VmException(ErrorCode.OperationFailed,
                $"No daemon runs, and {Program} is neither in {choice.ProgramFolder} nor on the PATH.",
                "Install it, or name a daemon's socket with --connect.");
    }

    private Dictionary<string, string> EnvironmentFor(NotifySocket readiness)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DictionaryEntry pair in Environment.GetEnvironmentVariables())
            all[(string)pair.Key] = (string?)pair.Value ?? "";
        // A test has its own.
        foreach (var name in (string[])["HOME", "XDG_RUNTIME_DIR", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"])
        {
            all.Remove(name);
            if (choice.Environment(name) is { } value) all[name] = value;
        }

        all["NOTIFY_SOCKET"] = readiness.Path;
        return all;
    }

    private static VmException Failed(string what, string log)
    {
        var words = Files.TextFile.Read(log, "log", 64 << 10).Trim();
        return new VmException(ErrorCode.OperationFailed, words.Length > 0 ? $"{what}:\n{words}" : $"{what}.");
    }
}
