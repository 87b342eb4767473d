using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace PowerVirt.Chaos.Tests.Daemons;

/// <summary>The real daemon with all of its files in a folder of its own; it is killed and started again.</summary>
public sealed class Daemon : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pv").FullName;
    private readonly Queue<string> _said = [];
    private Process? _process;

    internal string Root => _folder;

    internal int Pid => _process!.Id;

    /// <summary>The last that it wrote.</summary>
    internal string Said
    {
        get
        {
            lock (_said) return string.Join('\n', _said);
        }
    }

    public ValueTask InitializeAsync() => new(StartAsync());

    public ValueTask DisposeAsync()
    {
        if (_process is not null) Kill();
        foreach (var pid in Processes.Using(_folder)) Processes.Kill(pid);
        Directory.Delete(_folder, recursive: true);
        return default;
    }

    /// <summary>Starts it, and returns when it says that it is ready.</summary>
    internal async Task StartAsync()
    {
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(Setting.Daemon, ["--root", _folder]) { RedirectStandardError = true },
            EnableRaisingEvents = true,
        };
        process.ErrorDataReceived += (_, line) => Hear(line.Data, ready);
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The daemon has ended: {Said}"));
        process.Start();
        process.BeginErrorReadLine();
        _process = process;
        await ready.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>Ends it as nothing else does: it cannot prepare for that.</summary>
    internal void Kill()
    {
        _process!.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _process = null;
    }

    /// <summary>
    /// Ends it and all of its guests, removes what lies in memory alone, and has what is on the disk be of another boot.
    /// </summary>
    internal void LosePower()
    {
        Kill();
        foreach (var pid in Processes.Using(_folder)) Processes.Kill(pid);
        Directory.Delete(Path.Combine(_folder, "run"), recursive: true);
        using var store = new SqliteConnection($"Data Source={_folder}/lib/powervirt.db;Pooling=False");
        store.Open();
        using var command = store.CreateCommand();
        command.CommandText = "UPDATE live SET boot_id = 'an earlier boot'";
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    internal Task<Session> ConnectAsync() => Session.ConnectAsync(Path.Combine(_folder, "run/libvirt-sock"));

    /// <summary>What a guest's QEMU has while it runs: one directory for each.</summary>
    internal IReadOnlyList<string> GuestDirectories => Directory.GetDirectories(Path.Combine(_folder, "run/guests"));

    private void Hear(string? line, TaskCompletionSource ready)
    {
        if (line is null) return;
        lock (_said)
        {
            _said.Enqueue(line);
            if (_said.Count > 40) _said.Dequeue();
        }

        if (line.Contains("PowerVirt is ready", StringComparison.Ordinal)) ready.TrySetResult();
    }
}
