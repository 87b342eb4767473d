using System.Diagnostics;
using System.Globalization;

namespace PowerVirt.Engine.Tests.Crashes;

/// <summary>A QEMU that is only asked what it can do has no guest, and no reason to outlive who asks.</summary>
public sealed class ProbeTests : IDisposable
{
    private const string Qemu = "/usr/bin/qemu-system-ppc64";

    private readonly string _root = Directory.CreateTempSubdirectory("pv").FullName;

    public void Dispose()
    {
        foreach (var process in Asked()) process.Kill();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task A_real_qemu_that_is_asked_ends_with_the_program_that_was_killed_meanwhile()
    {
        Assert.SkipUnless(File.Exists(Qemu), $"{Qemu} is not installed.");
        await EndsWithItsProgramAsync($"{Qemu} -machine none -nodefaults -display none -S -qmp stdio -name {_root}");
    }

    [Theory]
    [InlineData("hang")]
    [InlineData("ignore-term", "hang")]
    public async Task One_that_does_not_answer_ends_too(params string[] script)
    {
        var path = Path.Combine(_root, "script");
        await File.WriteAllLinesAsync(path, script, TestContext.Current.CancellationToken);
        await EndsWithItsProgramAsync($"{DaemonProcess.Program("PowerVirt.FakeQemu")} -script {path} -qmp stdio");
    }

    [Fact]
    public async Task One_that_is_stopped_ends_too()
    {
        Assert.SkipUnless(File.Exists(Qemu), $"{Qemu} is not installed.");
        await EndsWithItsProgramAsync($"{Qemu} -machine none -nodefaults -display none -S -qmp stdio -name {_root}",
            pid => Process.Start("kill", ["-STOP", pid.ToString(CultureInfo.InvariantCulture)]).WaitForExit());
    }

    private async Task EndsWithItsProgramAsync(string qemu, Action<int>? meanwhile = null)
    {
        using var daemon = new DaemonProcess(_root, "");
        Assert.Equal("ready", await daemon.NextAsync());
        Assert.Equal("ok", await daemon.AskAsync($"probe {qemu}"));
        using var asked = Assert.Single(Asked());
        var ended = asked.WaitForExitAsync(TestContext.Current.CancellationToken);
        meanwhile?.Invoke(asked.Id);
        await daemon.KillAsync();
        await ended.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    /// <summary>The processes whose words name our folder, other than the one that asks.</summary>
    private List<Process> Asked() => [.. Process.GetProcesses()
        .Where(process => WordsOf(process.Id) is var words && words.Contains(_root, StringComparison.Ordinal)
            && words.Contains("-qmp", StringComparison.Ordinal))];

    private static string WordsOf(int pid)
    {
        try
        {
            return File.ReadAllText($"/proc/{pid}/cmdline");
        }
        catch (IOException)
        {
            return ""; // It has ended.
        }
    }
}
