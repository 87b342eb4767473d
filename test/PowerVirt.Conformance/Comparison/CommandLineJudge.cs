using System.Diagnostics;
using System.Text.Json;

namespace PowerVirt.Conformance.Comparison;

/// <summary>
/// Compares command lines by the rules of the data's own <c>compare_argv.py</c>, in one process for all cases.
/// </summary>
internal sealed class CommandLineJudge : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Lazy<Process> _judge;

    public CommandLineJudge(string folder) => _judge = new Lazy<Process>(() => Start(folder));

    /// <summary>Says what differs first; null where nothing that counts does.</summary>
    /// <param name="expected">The file with the command line that is right.</param>
    /// <param name="command">Program and words.</param>
    /// <param name="recorded">Whether libvirt 9.0 wrote it.</param>
    /// <param name="withoutInterfaces">Whether network interfaces do not count.</param>
    /// <param name="timeless">Whether the guest's clock does not count, for it was set by the day of the recording.</param>
    public string? Compare(
        string expected, IReadOnlyList<string> command, bool recorded, bool withoutInterfaces = false, bool timeless = false)
    {
        var actual = string.Join(',', command.Select(Quote));
        var rules = $"\"recorded\":{Json(recorded)},\"without_interfaces\":{Json(withoutInterfaces)},\"timeless\":{Json(timeless)}";
        var question = $"{{\"expected\":{Quote(expected)},\"actual\":[{actual}],{rules}}}";
        lock (_lock)
        {
            var judge = _judge.Value;
            judge.StandardInput.WriteLine(question);
            judge.StandardInput.Flush();
            var answer = judge.StandardOutput.ReadLine() ?? throw new InvalidDataException("The comparison ended.");
            return answer.Length == 0 ? null : answer;
        }
    }

    public void Dispose()
    {
        if (!_judge.IsValueCreated) return;
        _judge.Value.StandardInput.Close();
        _judge.Value.WaitForExit();
        _judge.Value.Dispose();
    }

    private static string Json(bool value) => value ? "true" : "false";

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";

    private static Process Start(string folder)
    {
        var rules = Path.Combine(folder, "compare_argv.py");
        if (!File.Exists(rules)) throw new InvalidDataException($"{rules} is missing: it says what counts as equal.");
        var judge = Path.Combine(AppContext.BaseDirectory, "Comparison/judge.py");
        return Process.Start(new ProcessStartInfo("python3", ["-B", judge, folder])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }
}
