using System.Diagnostics;
using System.Globalization;
using PowerVirt.Testing;

namespace PowerVirt.Engine.Tests.Crashes;

/// <summary>Guests outlive the program that started them, whenever it dies.</summary>
public sealed class SurvivalTests : IDisposable
{
    /// <summary>Half a uuid's first group: the program makes the domain's uuid of it.</summary>
    private const string Name = "aa11";

    private readonly string _root = Directory.CreateTempSubdirectory("pv").FullName;
    private readonly string _script;

    public SurvivalTests()
    {
        _script = Path.Combine(_root, "script");
        File.WriteAllLines(_script, ["outlive"]);
    }

    public void Dispose()
    {
        foreach (var pid in Qemus()) Process.GetProcessById(pid).Kill();
        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task A_guest_is_the_same_process_after_the_program_was_killed_and_can_be_controlled()
    {
        string? before;
        using (var first = await StartAsync())
        {
            await ExpectAsync(first, $"define {Name}", "ok");
            await ExpectAsync(first, $"start {Name}", "ok");
            before = await first.AskAsync($"state {Name}");
            await first.KillAsync();
        }

        using var second = await StartAsync();
        Assert.Equal(before, await second.AskAsync($"state {Name}"));
        Assert.Equal(Assert.Single(Qemus()), PidOf(before!));
        await ExpectAsync(second, $"suspend {Name}", "ok");
        await second.KillAsync();

        using var third = await StartAsync();
        Assert.StartsWith("Paused paused(User)", await third.AskAsync($"state {Name}"), StringComparison.Ordinal);
        await ExpectAsync(third, $"destroy {Name}", "ok");
        AssertNothingLeft();
    }

    [Fact]
    public async Task A_guest_that_was_killed_meanwhile_has_crashed_and_can_be_started_again()
    {
        using (var first = await StartAsync())
        {
            await ExpectAsync(first, $"define {Name}", "ok");
            await ExpectAsync(first, $"start {Name}", "ok");
            await first.KillAsync();
        }

        var qemu = Process.GetProcessById(Assert.Single(Qemus()));
        qemu.Kill();
        await qemu.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var second = await StartAsync();
        Assert.StartsWith("Off shutoff(Crashed)", await second.AskAsync($"state {Name}"), StringComparison.Ordinal);
        await ExpectAsync(second, $"start {Name}", "ok");
        Assert.Single(Qemus());
    }

    [Fact]
    public async Task A_guest_whose_qemu_was_told_to_end_meanwhile_was_shut_down()
    {
        using (var first = await StartAsync())
        {
            await ExpectAsync(first, $"define {Name}", "ok");
            await ExpectAsync(first, $"start {Name}", "ok");
            await first.KillAsync();
        }

        await File.AppendAllTextAsync(Path.Combine(_root, $"log/{Name}.log"),
            "qemu-system-ppc64: terminating on signal 15 from pid 4242 (/usr/bin/kill)\n",
            TestContext.Current.CancellationToken);
        var qemu = Process.GetProcessById(Assert.Single(Qemus()));
        qemu.Kill();
        await qemu.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var second = await StartAsync();
        Assert.StartsWith("Off shutoff(Shutdown)", await second.AskAsync($"state {Name}"), StringComparison.Ordinal);
        AssertNothingLeft();
    }

    [Fact]
    public async Task A_guest_that_hangs_is_found_again_and_holds_up_nobody()
    {
        using (var first = await StartAsync())
        {
            await ExpectAsync(first, $"define {Name}", "ok");
            await ExpectAsync(first, $"start {Name}", "ok");
            await first.KillAsync();
        }

        using var stop = Process.Start("kill", ["-STOP", Text(Assert.Single(Qemus()))]);
        await stop.WaitForExitAsync(TestContext.Current.CancellationToken);
        using var second = await StartAsync();
        Assert.StartsWith("Running running(Booted)", await second.AskAsync($"state {Name}"), StringComparison.Ordinal);
        await ExpectAsync(second, "define bb22", "ok");
        await ExpectAsync(second, $"destroy {Name}", "ok");
        AssertNothingLeft();
    }

    [Theory]
    [InlineData(EngineStep.StartPlanned)]
    [InlineData(EngineStep.StartNoted)]
    [InlineData(EngineStep.HostPrepared)]
    [InlineData(EngineStep.QemuSpawned)]
    [InlineData(EngineStep.MonitorAnswered)]
    [InlineData(EngineStep.StartLaunched)]
    public async Task A_start_that_was_cut_short_is_taken_back(EngineStep step)
    {
        using (var first = await StartAsync(step))
        {
            await ExpectAsync(first, $"define {Name}", "ok");
            Assert.Null(await first.AskAsync($"start {Name}"));
        }

        using var second = await StartAsync();
        await ExpectAsync(second, $"settle {Name}", "ok");
        Assert.StartsWith("Off shutoff", await second.AskAsync($"state {Name}"), StringComparison.Ordinal);
        AssertNothingLeft();
        await ExpectAsync(second, $"start {Name}", "ok");
        Assert.Single(Qemus());
    }

    [Fact]
    public async Task A_start_that_is_stored_holds_even_if_nobody_was_told()
    {
        using (var first = await StartAsync(EngineStep.StartStored))
        {
            await ExpectAsync(first, $"define {Name}", "ok");
            Assert.Null(await first.AskAsync($"start {Name}"));
        }

        using var second = await StartAsync();
        Assert.StartsWith("Running", await second.AskAsync($"state {Name}"), StringComparison.Ordinal);
        Assert.Single(Qemus());
    }

    [Theory]
    [InlineData(EngineStep.EndNoticed)]
    [InlineData(EngineStep.EndCleaned)]
    [InlineData(EngineStep.EndStored)]
    public async Task An_end_that_was_cut_short_is_brought_to_its_end(EngineStep step)
    {
        using (var first = await StartAsync(step))
        {
            await ExpectAsync(first, $"define {Name}", "ok");
            await ExpectAsync(first, $"start {Name}", "ok");
            Assert.Null(await first.AskAsync($"destroy {Name}"));
        }

        using var second = await StartAsync();
        await ExpectAsync(second, $"settle {Name}", "ok");
        Assert.StartsWith("Off shutoff(Destroyed)", await second.AskAsync($"state {Name}"), StringComparison.Ordinal);
        AssertNothingLeft();
    }

    [Theory]
    [InlineData(EngineStep.DefineChecked, "none")]
    [InlineData(EngineStep.DefineStored, "Off shutoff(Unknown) ")]
    public async Task A_definition_is_there_or_not_and_never_half(EngineStep step, string state)
    {
        using (var first = await StartAsync(step)) Assert.Null(await first.AskAsync($"define {Name}"));
        using var second = await StartAsync();
        Assert.Equal(state, await second.AskAsync($"state {Name}"));
    }

    [Theory]
    [InlineData("Remove", false)]
    [InlineData("Keep", true)]
    public async Task What_a_TPM_has_kept_goes_with_its_domain_even_if_that_was_cut_short(string fate, bool stays)
    {
        var kept = Path.Combine(_root, "tpm", $"{Name}{Name}-1111-1111-1111-111111111111");
        using (var first = await StartAsync(EngineStep.UndefineStored))
        {
            await ExpectAsync(first, $"define {Name}", "ok");
            Directory.CreateDirectory(kept);
            await File.WriteAllTextAsync(Path.Combine(kept, "tpm2-00.permall"), "state", TestContext.Current.CancellationToken);
            Assert.Null(await first.AskAsync($"undefine {Name} {fate}"));
        }

        Assert.True(Directory.Exists(kept), "It was killed before.");
        using (var second = await StartAsync())
        {
            Assert.Equal("none", await second.AskAsync($"state {Name}"));
            Assert.Equal(stays, Directory.Exists(kept));
            // One that is made again is another one's.
            await ExpectAsync(second, $"define {Name}", "ok");
            Directory.CreateDirectory(kept);
        }

        using var third = await StartAsync();
        Assert.True(Directory.Exists(kept));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(EngineStep.ThreadsTold, false)]
    public async Task Threads_run_where_the_definition_says_even_if_their_change_was_cut_short(EngineStep? step, bool changed)
    {
        Assert.SkipUnless(Environment.ProcessorCount > 1, "This needs two CPUs.");
        await File.WriteAllLinesAsync(_script,
        [
            "answer query-cpus-fast []", "answer query-hotpluggable-cpus []", "answer query-iothreads []", "outlive",
        ], TestContext.Current.CancellationToken);
        string before;
        using (var first = await StartAsync(step))
        {
            await ExpectAsync(first, $"define {Name}", "ok");
            await ExpectAsync(first, $"start {Name}", "ok");
            before = ThreadStatus.Main(Assert.Single(Qemus())).Cpus;
            Assert.Equal(changed ? "ok" : null, await first.AskAsync($"pin {Name} 0"));
            Assert.Equal("0", ThreadStatus.Main(Assert.Single(Qemus())).Cpus);
            if (changed) await first.KillAsync();
        }

        using var second = await StartAsync();
        await ExpectAsync(second, $"returned {Name}", "ok");
        Assert.Equal(changed ? "0" : before, ThreadStatus.Main(Assert.Single(Qemus())).Cpus);
        await ExpectAsync(second, $"destroy {Name}", "ok");
    }

    private static int PidOf(string state) => int.Parse(state.Split(' ')[^1], CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static async Task ExpectAsync(DaemonProcess daemon, string line, string answer) =>
        Assert.Equal(answer, await daemon.AskAsync(line));

    private async Task<DaemonProcess> StartAsync(EngineStep? dieAt = null)
    {
        var daemon = new DaemonProcess(_root, _script, dieAt?.ToString());
        Assert.Equal("ready", await daemon.NextAsync());
        return daemon;
    }

    private void AssertNothingLeft()
    {
        Assert.Empty(Qemus());
        var run = Path.Combine(_root, "run");
        Assert.True(!Directory.Exists(run) || !Directory.EnumerateFileSystemEntries(run).Any());
    }

    private List<int> Qemus() => [.. Process.GetProcessesByName("PowerVirt.FakeQemu")
        .Concat(Process.GetProcessesByName("PowerVirt.FakeQ")).Select(process => process.Id).Distinct()
        .Where(pid => WordsOf(pid).Contains(_script, StringComparison.Ordinal))];

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
