using System.Diagnostics;
using System.Text;
using System.Threading.Channels;

namespace PowerVirt.Clients.Tests;

/// <summary>A client program that runs: its words are read as they come, and keys can be sent to it.</summary>
internal sealed class Command : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _pieces = Channel.CreateUnbounded<string>();
    private readonly StringBuilder _said = new();
    private readonly Task _readers;

    private Command(Process process)
    {
        _process = process;
        _readers = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError))
            .ContinueWith(_ => _pieces.Writer.Complete(), TaskScheduler.Default);
    }

    public int Pid => _process.Id;

    /// <summary>Done when it has ended by itself, however long that takes.</summary>
    public Task Ended => _process.WaitForExitAsync();

    /// <summary>All that it has said so far.</summary>
    public string Said
    {
        get
        {
            while (_pieces.Reader.TryRead(out var piece)) _said.Append(piece);
            return _said.ToString();
        }
    }

    public static Command Start(IEnumerable<string> words, IReadOnlyDictionary<string, string> environment)
    {
        var argv = words.ToArray();
        var start = new ProcessStartInfo(argv[0], argv[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new Command(Process.Start(start)!);
    }

    /// <summary>Starts a program in a terminal of its own, as those want it that talk to a person.</summary>
    public static Command StartInTerminal(IEnumerable<string> words, IReadOnlyDictionary<string, string> environment) =>
        Start(
            ["script", "--quiet", "--flush", "--return", "--command", string.Join(' ', words.Select(Quoted)), "/dev/null"],
            environment);

    /// <summary>Waits until it has said a text, and returns all that it said before and since.</summary>
    public async Task<string> SaysAsync(string text, int seconds = 60, int from = 0)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        try
        {
            while (Said.IndexOf(text, Math.Min(from, Said.Length), StringComparison.Ordinal) < 0)
                if (!await _pieces.Reader.WaitToReadAsync(limit.Token))
                    Assert.Fail($"It ended without saying '{text}', but: {Said}");
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Within {seconds} seconds it did not say '{text}', but: {Said}");
        }

        return Said;
    }

    public async Task SendAsync(string keys)
    {
        await _process.StandardInput.WriteAsync(keys);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Sends a signal by its number.</summary>
    public void Signal(int number)
    {
        using var kill = Process.Start("kill", [$"-{number}", $"{Pid}"]);
        kill.WaitForExit();
    }

    /// <summary>Waits for the end; a program that does not end is killed and fails the test.</summary>
    public async Task<Outcome> EndAsync(int seconds = 60)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        try
        {
            await _process.WaitForExitAsync(limit.Token);
            await _readers.WaitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            Assert.Fail($"The program did not end within {seconds} seconds. It said: {Said}");
        }

        return new Outcome(_process.ExitCode, Said);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static string Quoted(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private async Task ReadAsync(StreamReader reader)
    {
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer) is var count and > 0)
            _pieces.Writer.TryWrite(new string(buffer, 0, count));
    }
}

/// <summary>How a program ended, and all that it said.</summary>
internal sealed record Outcome(int ExitCode, string Text)
{
    /// <summary>The text, of a program that succeeded.</summary>
    public string Good()
    {
        Assert.True(ExitCode == 0, $"ended with {ExitCode}: {Text[^Math.Min(Text.Length, 2000)..]}");
        return Text;
    }

    /// <summary>The text, of a program that failed.</summary>
    public string Bad()
    {
        Assert.True(ExitCode != 0, $"succeeded: {Text}");
        return Text;
    }
}
