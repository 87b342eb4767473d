using System.Threading.Channels;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;
using PowerVirt.Power;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Engine.Tests.Telling;

/// <summary>What the log says of a domain, and by which request it can be found.</summary>
public sealed class StoryTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly FakeHost _host = new();
    private readonly FailingStore _store = new();
    private readonly RecordingLog _log = new();
    private readonly RefusingHooks _hooks = new();
    private readonly DomainActor _actor;
    private Problem? _unplanned;

    public StoryTests() => _actor = new DomainActor(new DomainIdentity(Guid.Empty, "vm"), EndActions.Default, Plan,
        new EngineWorld(_host, _store, new EventHub(), TimeProvider.System) { Log = _log, Hooks = _hooks });

    public ValueTask DisposeAsync() => _actor.DisposeAsync();

    [Fact]
    public async Task All_that_is_said_of_a_start_that_fails_has_its_request()
    {
        _unplanned = new Problem(ErrorCode.CpuIncompatible, "POWER10 needs a newer host", Remedy: "Wait.");
        await Assert.ThrowsAsync<VmException>(() => _actor.AskAsync(id => new Input.Start(id), "3.7"));
        Assert.Equal(
        [
            "Note 3.7 A guest is being started.",
            "Warning 3.7 A guest could not be started. POWER10 needs a newer host",
        ], _log.Lines);
    }

    [Fact]
    public async Task Each_step_of_a_start_is_told_on_request()
    {
        _log.IsVerbose = true;
        await _actor.AskAsync(id => new Input.Start(id), "3.7");
        Assert.Equal(
        [
            "Note 3.7 A guest is being started.",
            "Detail 3.7 A step of a start is done. step=StartPlanned",
            "Detail 3.7 A step of a start is done. step=StartLaunched",
            "Note 3.7 A guest runs. id=1 pid=42",
        ], _log.Lines);
    }

    [Fact]
    public async Task An_end_has_the_requests_that_wait_for_it()
    {
        await _actor.AskAsync(id => new Input.Start(id), "1.1");
        var dying = new TaskCompletionSource();
        _host.Guests[0].Dying = dying.Task;
        var first = _actor.AskAsync(id => new Input.Destroy(id), "3.7");
        var second = _actor.AskAsync(id => new Input.Destroy(id), "4.2");
        Assert.Equal(Phase.Stopping, await PhaseAsync());
        dying.SetResult();
        await Task.WhenAll(first, second);
        Assert.StartsWith("Note 3.7,4.2 A guest has ended. id=1 pid=42 state=shutoff(Destroyed)", _log.Lines[^1],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_that_comes_long_after_the_answer_has_the_request_that_asked_for_it()
    {
        await _actor.AskAsync(id => new Input.Start(id), "1.1");
        await _actor.AskAsync(id => new Input.Shutdown(id), "3.7");
        _host.Guests[0].Report("SHUTDOWN", """{"guest": true, "reason": "guest-shutdown"}""");
        await _log.SaysAsync("A guest has ended.");
        Assert.Contains("Note 3.7 A machine has shut down. by=guest cause=Poweroff", _log.Lines);
        Assert.StartsWith("Note 3.7 A guest has ended.", _log.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_end_that_nobody_asked_for_has_no_request()
    {
        await _actor.AskAsync(id => new Input.Start(id), "1.1");
        _host.Guests[0].Report("SHUTDOWN", """{"guest": true, "reason": "guest-shutdown"}""");
        await _log.SaysAsync("A guest has ended.");
        Assert.Contains(_log.Lines, line => line.StartsWith("Note - A guest has ended.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reboot_is_no_part_of_the_end_that_comes_later()
    {
        await _actor.AskAsync(id => new Input.Start(id), "1.1");
        await _actor.AskAsync(id => new Input.Reboot(id), "3.7");
        _host.Guests[0].Report("RESET", """{"guest": true, "reason": "guest-reset"}""");
        _host.Guests[0].Report("SHUTDOWN", """{"guest": true, "reason": "guest-reset"}""");
        _host.Guests[0].Report("RESET", """{"guest": false, "reason": "host-qmp-system-reset"}""");
        await _actor.AskAsync(id => new Input.Destroy(id), "4.2");
        Assert.StartsWith("Note 4.2 A guest has ended.", _log.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_could_not_be_stored_has_the_request_that_it_was_for()
    {
        _store.Failure = "disk full";
        await Assert.ThrowsAsync<VmException>(() => _actor.AskAsync(
            id => new Input.Configure(id, new ConfigurationChange.SetAutostart(true)), "3.7"));
        await _log.SaysAsync("has failed");
        Assert.Contains("Error 3.7 What was to be done for a domain has failed. disk full", _log.Lines);
    }

    [Fact]
    public async Task A_command_that_qemu_refuses_has_the_request_that_gave_it()
    {
        await _actor.AskAsync(id => new Input.Start(id), "1.1");
        _host.Guests[0].Refusal = new Problem(ErrorCode.OperationFailed, "not now");
        await Assert.ThrowsAsync<VmException>(() => _actor.AskAsync(id => new Input.Suspend(id), "3.7"));
        Assert.Equal("Warning 3.7 A guest could not be told something. command=Stop not now", _log.Lines[^1]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_monitor_that_closes_is_news_unless_its_guest_is_to_end(bool ends)
    {
        await _actor.AskAsync(id => new Input.Start(id), "1.1");
        var dying = new TaskCompletionSource();
        _host.Guests[0].Dying = dying.Task;
        var destroyed = ends ? _actor.AskAsync(id => new Input.Destroy(id), "3.7") : Task.CompletedTask;
        _actor.Post(new Input.MonitorLost(new Problem(ErrorCode.InternalError, "closed")));
        Assert.Equal(Phase.Stopping, await PhaseAsync());
        dying.SetResult();
        await destroyed;
        Assert.Equal(!ends, _log.Lines.Contains("Warning - A guest's monitor is gone. closed"));
    }

    [Fact]
    public async Task A_hook_that_fails_at_an_end_is_told_of()
    {
        await _actor.AskAsync(id => new Input.Start(id), "1.1");
        _hooks.Refuses = "stopped";
        await _actor.AskAsync(id => new Input.Destroy(id), "3.7");
        Assert.Equal("Warning - A hook failed that can refuse nothing. hook=stopped no", _log.Lines[^1]);
    }

    private async Task<Phase> PhaseAsync()
    {
        // A request that is refused comes after those that were asked before.
        await Assert.ThrowsAsync<VmException>(() => _actor.AskAsync(id => new Input.Suspend(id)));
        return _actor.State.Phase;
    }

    private LaunchPlan Plan() => _unplanned is { } problem
        ? throw new VmException(problem)
        : new LaunchPlan("vm", "/qemu", [], [], [], new CpuDecision.Model(null, new CpuLine(null), null, "Any."));

    /// <summary>A log that remembers, as it is written without details unless they are wanted.</summary>
    private sealed class RecordingLog : IEngineLog
    {
        private readonly List<string> _lines = [];
        private readonly Channel<EngineEntry> _written = Channel.CreateUnbounded<EngineEntry>();

        public bool IsVerbose { get; set; }

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (_lines) return [.. _lines.Where(line => !line.Contains("A domain is asked.", StringComparison.Ordinal))];
            }
        }

        public void Tell(EngineEntry entry)
        {
            if (entry.Weight == EntryWeight.Detail && !IsVerbose) return;
            var fields = string.Concat(entry.Fields.Where(field => field.Value is not null)
                .Select(field => $" {field.Name}={field.Value}"));
            lock (_lines)
                _lines.Add($"{entry.Weight} {entry.Requests ?? "-"} {entry.Text}{fields} {entry.Problem}".TrimEnd());
            _written.Writer.TryWrite(entry);
        }

        public async Task SaysAsync(string text)
        {
            while (!Lines.Any(line => line.Contains(text, StringComparison.Ordinal)))
                await _written.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Patience);
        }
    }

    private sealed class FailingStore : IDomainStore
    {
        public string? Failure { get; set; }

        public IReadOnlyList<StoredDomain> Load() => [];

        public IReadOnlyList<Guid> LoadLeftovers() => [];

        public string? ReadDefinition(Guid uuid) => null;

        public ValueTask CommitAsync(params StoreChange[] changes) =>
            Failure is null ? ValueTask.CompletedTask : throw new VmException(ErrorCode.SystemError, Failure);
    }

    private sealed class RefusingHooks : IHooks
    {
        public string? Refuses { get; set; }

        public Task RunAsync(HookCall call, CancellationToken stop) => call.Operation == Refuses
            ? throw new VmException(ErrorCode.OperationFailed, "no")
            : Task.CompletedTask;
    }
}
