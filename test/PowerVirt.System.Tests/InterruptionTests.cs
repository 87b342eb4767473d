namespace PowerVirt.System.Tests;

/// <summary>Whoever leaves stops the guest, and nothing of it stays.</summary>
public class InterruptionTests
{
    private const int SigInt = 2, SigTerm = 15;

    [Theory]
    [InlineData(SigInt, 130)]
    [InlineData(SigTerm, 143)]
    public async Task A_signal_at_any_moment_leaves_no_process(int signal, int exitCode)
    {
        foreach (var milliseconds in new[] { 30, 120, 250, 500, 1500 })
        {
            using var guest = new Guest($"signal{signal}-{milliseconds}", commandLine: "powervirt.then=stay");
            // A shell that starts the tests in the background has them ignore SIGINT, and a program goes by what it inherits.
            using var run = Command.Start("env", ["--default-signal=INT,TERM", Setting.PowerVirt, "run", guest.File]);
            await Task.Delay(milliseconds); // The moment is the subject.
            run.Signal(signal);
            var outcome = await run.EndAsync(60);
            // Before the program has installed its handlers the kernel ends it, which says the same to a shell.
            Assert.Equal(exitCode, outcome.ExitCode);
            Assert.Empty(guest.Processes);
        }
    }

    [Fact]
    public async Task A_detached_guest_goes_on_and_obeys_its_monitor()
    {
        using var guest = new Guest("detached", commandLine: "powervirt.then=stay");
        var outcome = await Command.PowerVirtAsync("run", guest.File, "--detach");
        Assert.Equal(0, outcome.ExitCode);
        var pid = Assert.Single(guest.Processes);
        Assert.Contains($"{pid}", outcome.Output + outcome.Errors, StringComparison.Ordinal);
        using var kill = Command.Start("kill", [$"{pid}"]);
        await kill.EndAsync();
        for (var i = 0; guest.Processes.Count > 0 && i < 100; i++) await Task.Delay(50);
        Assert.Empty(guest.Processes);
    }
}
