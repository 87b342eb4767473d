using System.Diagnostics;

namespace PowerVirt.Engine.Tests.Crashes;

/// <summary>The engine in a process of its own, that can be killed.</summary>
internal sealed class DaemonProcess : IDisposable
{
    private readonly Process _process;

    public DaemonProcess(string root, string script, string? dieAt = null)
    {
        _process = Process.Start(new ProcessStartInfo(Program("PowerVirt.FakeDaemon"),
            [root, Program("PowerVirt.FakeQemu"), script, .. dieAt is null ? Array.Empty<string>() : [dieAt]])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    public int Pid => _process.Id;

    /// <summary>The answer; null when the process has died.</summary>
    public async Task<string?> AskAsync(string line)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync(line);
            await _process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            return null;
        }

        return await NextAsync();
    }

    public async Task<string?> NextAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(30));
        return await _process.StandardOutput.ReadLineAsync(limit.Token);
    }

    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    internal static string Program(string name) => Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "../..", name, Path.GetFileName(AppContext.BaseDirectory.TrimEnd('/')), name));
}
