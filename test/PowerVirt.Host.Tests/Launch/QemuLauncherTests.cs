using System.Diagnostics;
using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Qmp;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Host.Tests.Launch;

public sealed class QemuLauncherTests : IDisposable
{
    private readonly Fake _fake = new();

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task A_guest_starts_answers_and_ends_without_a_trace()
    {
        var guest = await LaunchAsync(_fake.Plan("greet", "serve"));
        Assert.True(_fake.HasProcess());
        Assert.Equal("charmonitor", Assert.Single(guest.Chardevs).Label);
        await guest.AskAsync(QmpCommand.Stop, TestContext.Current.CancellationToken);

        await guest.TerminateAsync(TimeSpan.FromSeconds(5));
        await guest.DisposeAsync();
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task A_qemu_that_dies_at_once_is_reported_in_its_own_words_and_at_once()
    {
        var time = Stopwatch.StartNew();
        var problem = await FailAsync(_fake.Plan("say qemu-system-ppc64: something never heard of", "exit 1"));
        Assert.Equal(
            "QEMU ended before the guest could run (exit status 1): qemu-system-ppc64: something never heard of",
            problem.Message);
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(10), "it waited for the deadline");
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task Known_words_of_a_dying_qemu_are_explained()
    {
        var failure = await FailAsync(
            _fake.Plan("say qemu-system-ppc64: Invalid compatibility mode \"POWER8\"", "exit 1"));
        Assert.EndsWith("QEMU said: Invalid compatibility mode \"POWER8\"", failure.Message, StringComparison.Ordinal);
        Assert.NotNull(failure.Remedy);
    }

    [Fact]
    public async Task The_monitor_is_given_its_orders_before_the_guest_runs()
    {
        var plan = _fake.Plan("answer set_link error no such card", "say started", "greet", "serve") with
        {
            MonitorSteps = [new MonitorStep("set_link", """{"name":"net0","up":false}""", "The cable is out.")],
        };
        Assert.Equal("QEMU refuses 'set_link': no such card", (await FailAsync(plan)).Message);
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task A_qemu_that_exits_in_the_middle_is_reported()
    {
        var problem = await FailAsync(_fake.Plan("greet", "read", "say half way", "exit 3"));
        Assert.Equal("QEMU ended before the guest could run (exit status 3): half way", problem.Message);
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task Only_the_end_of_what_a_dying_qemu_wrote_is_kept()
    {
        var problem = await FailAsync(_fake.Plan("babble", "exit 1"));
        Assert.EndsWith("line 99999", problem.Message, StringComparison.Ordinal);
        Assert.InRange(problem.Message.Length, 60_000, 70_000);
    }

    [Fact]
    public async Task A_qemu_that_hangs_without_greeting_is_given_up_at_the_deadline()
    {
        var problem = await FailAsync(_fake.Plan("ignore-term", "say waiting for Godot", "hang"), seconds: 1);
        Assert.Equal(ErrorCode.OperationTimeout, problem.Code);
        Assert.Contains("was not ready after 1 seconds. It wrote: waiting for Godot", problem.Message,
            StringComparison.Ordinal);
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task A_qemu_that_greets_late_is_waited_for()
    {
        // Its own start is slow enough: the commands were sent long before.
        var guest = await LaunchAsync(_fake.Plan("say slow", "greet", "serve"));
        await guest.DisposeAsync();
        _fake.AssertNothingLeft();
    }

    [Theory]
    [InlineData("send hello, I am a web server")]
    [InlineData("send {\"return\": {}}")]
    [InlineData("send {\"QMP\": {}} {}")]
    [InlineData("send [1,2,3]")]
    public async Task A_qemu_that_talks_rubbish_is_refused(string rubbish)
    {
        var problem = await FailAsync(_fake.Plan(rubbish, "hang"));
        Assert.StartsWith("QEMU's monitor talks rubbish. ", problem.Message, StringComparison.Ordinal);
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task A_message_without_end_is_refused_at_its_bound()
    {
        var problem = await FailAsync(_fake.Plan("greet", "endless"));
        Assert.Contains("A message has more than", problem.Message, StringComparison.Ordinal);
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task A_flood_of_events_is_refused()
    {
        var problem = await FailAsync(
            _fake.Plan("greet", """flood {"event": "NOISE", "timestamp": {"seconds": 1, "microseconds": 1}}"""));
        Assert.Contains("floods", problem.Message, StringComparison.Ordinal);
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task A_refused_command_fails_the_start()
    {
        var problem = await FailAsync(_fake.Plan("answer cont error no CPU today", "greet", "serve"));
        Assert.Equal("QEMU refuses 'cont': no CPU today", problem.Message);
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task A_start_that_is_given_up_leaves_nothing()
    {
        using var stop = new CancellationTokenSource();
        var start = Fake.Launcher().LaunchAsync(_fake.Plan("greet", "mute cont", "serve"), false, stop.Token);
        while (!_fake.HasProcess()) await Task.Yield();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => start);
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task A_start_given_up_at_any_moment_leaves_nothing()
    {
        for (var milliseconds = 0; milliseconds < 120; milliseconds += 8)
        {
            using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(milliseconds));
            try
            {
                var guest = await Fake.Launcher().LaunchAsync(_fake.Plan("greet", "serve"), false, stop.Token);
                await guest.DisposeAsync();
            }
            catch (OperationCanceledException)
            {
            }

            _fake.AssertNothingLeft();
        }
    }

    [Fact]
    public async Task A_missing_program_is_named()
    {
        var problem = await FailAsync(_fake.PlanFor("/nowhere/qemu-system-ppc64"));
        Assert.Equal("There is no program /nowhere/qemu-system-ppc64.", problem.Message);
        Assert.StartsWith("Install QEMU for POWER", problem.Remedy, StringComparison.Ordinal);
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task A_failing_step_takes_back_those_before_it()
    {
        var plan = _fake.Plan("greet", "serve");
        plan = plan with
        {
            Steps = plan.Steps.Add(
            new HostStep.RequireFile("/nowhere/disk.qcow2", FileUse.ReadWrite, "The disk vda lies there."))
        };
        var problem = await FailAsync(plan);
        Assert.Equal(
            "/nowhere/disk.qcow2 cannot be opened for reading and writing: it does not exist. The disk vda lies there.",
                problem.Message);
        Assert.Equal("Put it there, or name another one.", problem.Remedy);
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task A_qemu_that_ignores_sigterm_is_killed_after_its_grace()
    {
        var guest = await LaunchAsync(_fake.Plan("ignore-term", "greet", "serve"));
        await guest.TerminateAsync(TimeSpan.FromMilliseconds(200));
        Assert.Equal(new ExitStatus(null, 9), (await guest.Exit).Status);
        await guest.DisposeAsync();
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task A_command_that_is_not_answered_ends_at_its_deadline_and_others_go_on()
    {
        var launcher = new PowerVirt.Host.Launch.QemuLauncher(
            new() { Qmp = new QmpLimits { Deadline = TimeSpan.FromSeconds(1) } });
        var guest = await launcher.LaunchAsync(_fake.Plan("mute query-status", "greet", "serve"), false,
            TestContext.Current.CancellationToken);
        var hanging = guest.AskAsync(QmpCommand.QueryStatus, TestContext.Current.CancellationToken);
        await guest.AskAsync(QmpCommand.QueryCpus, TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<VmException>(() => hanging);
        Assert.Equal("QEMU has not answered 'query-status' for 1 seconds.", failure.Message);
        await guest.DisposeAsync();
    }

    [Fact]
    public async Task Many_starts_at_once_do_not_mix_up_their_descriptors()
    {
        var fakes = Enumerable.Range(0, 8).Select(_ => new Fake()).ToArray();
        var guests = await Task.WhenAll(fakes.Select((fake, i) =>
            LaunchAsync(fake.Plan($"answer query-status {{\"status\": \"running\", \"running\": true, \"n\": {i}}}",
                "greet", "serve"))));
        for (var i = 0; i < guests.Length; i++)
        {
            var reply = await guests[i].AskAsync(QmpCommand.QueryStatus, TestContext.Current.CancellationToken);
            Assert.Contains($"\"n\": {i}", System.Text.Encoding.UTF8.GetString(reply.Span), StringComparison.Ordinal);
            await guests[i].DisposeAsync();
            fakes[i].AssertNothingLeft();
            fakes[i].Dispose();
        }
    }

    private static Task<IRunningGuest> LaunchAsync(LaunchPlan plan) =>
        Fake.Launcher().LaunchAsync(plan, false, TestContext.Current.CancellationToken);

    private static async Task<Problem> FailAsync(LaunchPlan plan, double seconds = 20) =>
        (await Assert.ThrowsAsync<VmException>(() =>
            Fake.Launcher(seconds).LaunchAsync(plan, false, TestContext.Current.CancellationToken))).Problem;
}
