using System.Diagnostics;

namespace PowerVirt.System.Tests;

/// <summary>A program run as a user runs it, with its output kept.</summary>
internal sealed class Command : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private Command(string program, IEnumerable<string> words, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var word in words) start.ArgumentList.Add(word);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        _process = Process.Start(start)!;
        _process.StandardInput.Close();
        _output = _process.StandardOutput.ReadToEndAsync();
        _errors = _process.StandardError.ReadToEndAsync();
    }

    public int Pid => _process.Id;

    public static Command Start(string program, IEnumerable<string> words, IReadOnlyDictionary<string, string>? environment = null) =>
        new(program, words, environment);

    /// <summary>Runs <c>powervirt</c> to its end.</summary>
    public static async Task<Outcome> PowerVirtAsync(params string[] words)
    {
        using var command = Start(Setting.PowerVirt, words);
        return await command.EndAsync();
    }

    /// <summary>Waits for the end; a program that does not end is killed and fails the test.</summary>
    public async Task<Outcome> EndAsync(int seconds = 300)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            Assert.Fail($"The program did not end within {seconds} seconds.");
        }

        return new Outcome(_process.ExitCode, await _output, await _errors);
    }

    /// <summary>Sends a signal by its number.</summary>
    public void Signal(int number)
    {
        using var kill = Process.Start("kill", [$"-{number}", $"{Pid}"]);
        kill.WaitForExit();
    }

    public void Dispose() => _process.Dispose();
}

/// <summary>How a program ended and what it said.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Errors)
{
    /// <summary>The value of a line <c>key: value</c> in a guest's report.</summary>
    public string? Report(string key) => Reports(key).FirstOrDefault();

    /// <summary>The values of all lines with a key.</summary>
    public IEnumerable<string> Reports(string key) => Output.Split('\n').Select(line => line.TrimEnd('\r'))
        .Where(line => line.StartsWith($"{key}: ", StringComparison.Ordinal)).Select(line => line[(key.Length + 2)..]);
}
