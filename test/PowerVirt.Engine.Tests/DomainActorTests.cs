using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;
using PowerVirt.Power;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Engine.Tests;

public sealed class DomainActorTests : IAsyncDisposable
{
    private readonly FakeHost _host = new();
    private readonly RecordingStore _store = new();
    private readonly EventHub _hub = new();
    private readonly Subscription _events;
    private readonly DomainActor _actor;

    public DomainActorTests()
    {
        _events = _hub.Subscribe();
        _actor = Actor(() =>
            new LaunchPlan("vm", "/qemu", [], [], [], new CpuDecision.Model(null, new CpuLine(null), null, "Any.")));
    }

    public async ValueTask DisposeAsync()
    {
        await _actor.DisposeAsync();
        _events.Dispose();
    }

    [Fact]
    public async Task A_guest_is_started_suspended_resumed_and_destroyed()
    {
        await _actor.AskAsync(id => new Input.Start(id));
        Assert.Equal("running(Booted)", _actor.State.Status.ToString());
        await _actor.AskAsync(id => new Input.Suspend(id));
        Assert.Equal("paused(User)", _actor.State.Status.ToString());
        await _actor.AskAsync(id => new Input.Resume(id));
        await _actor.AskAsync(id => new Input.Destroy(id));
        Assert.Equal("shutoff(Destroyed)", _actor.State.Status.ToString());
        Assert.Equal(["stop", "cont"], _host.Guests.Single().Asked);
        Assert.True(_host.Guests.Single().Disposed);
        Assert.Equal(["Started/0", "Suspended/0", "Resumed/0", "Stopped/1"], Events());
    }

    [Fact]
    public async Task What_is_answered_is_stored_before()
    {
        await _actor.AskAsync(id => new Input.Start(id));
        Assert.Equal(["Running"], _store.Saved);
        await _actor.AskAsync(id => new Input.Destroy(id));
        Assert.Equal(["Running", "Stopping", "Off"], _store.Saved);
    }

    [Fact]
    public async Task A_guest_that_powers_off_is_ended_and_can_be_started_again()
    {
        await _actor.AskAsync(id => new Input.Start(id));
        var stopped = _actor.AskAsync(id => new Input.Shutdown(id, TimeSpan.FromMinutes(1)));
        _host.Guests[0].Report("SHUTDOWN", """{"guest": true, "reason": "guest-shutdown"}""");
        await stopped;
        Assert.Equal("shutoff(Shutdown)", _actor.State.Status.ToString());
        await _actor.AskAsync(id => new Input.Start(id));
        Assert.Equal(2, _host.Guests.Count);
    }

    [Fact]
    public async Task A_plan_that_cannot_be_made_fails_the_start_with_its_problem()
    {
        await using var actor =
            Actor(() => throw new VmException(ErrorCode.CpuIncompatible, "POWER10 needs a newer host"));
        var failure = await Assert.ThrowsAsync<VmException>(() => actor.AskAsync(id => new Input.Start(id)));
        Assert.Equal(ErrorCode.CpuIncompatible, failure.Problem.Code);
        Assert.Equal("shutoff(Failed)", actor.State.Status.ToString());
    }

    [Fact]
    public async Task A_fault_of_ours_fails_the_one_request_and_the_actor_goes_on()
    {
        await using var actor = Actor(() => throw new InvalidOperationException("a bug"));
        var failure = await Assert.ThrowsAsync<VmException>(() => actor.AskAsync(id => new Input.Start(id)));
        Assert.Equal("PowerVirt failed: a bug (InvalidOperationException)", failure.Message);
        await Assert.ThrowsAsync<VmException>(() => actor.AskAsync(id => new Input.Start(id)));
    }

    [Fact]
    public async Task A_store_that_fails_does_not_leave_the_caller_without_an_answer()
    {
        await _actor.AskAsync(id => new Input.Start(id));
        _store.Failure = "disk full";
        var failure = await Assert.ThrowsAsync<VmException>(() =>
            _actor.AskAsync(id => new Input.Suspend(id)).WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Contains("disk full", failure.Message, StringComparison.Ordinal);
        _store.Failure = null;
        await _actor.AskAsync(id => new Input.Destroy(id)).WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_guest_that_ends_while_the_store_fails_is_gone_and_its_destroyer_is_told()
    {
        await _actor.AskAsync(id => new Input.Start(id));
        _store.Failure = "disk full";
        var failure = await Assert.ThrowsAsync<VmException>(() =>
            _actor.AskAsync(id => new Input.Destroy(id)).WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Contains("disk full", failure.Message, StringComparison.Ordinal);
        Assert.Equal(Phase.Off, _actor.State.Phase);
        Assert.Equal(["Started/0", "Stopped/1"], Events());
    }

    [Fact]
    public async Task A_start_under_way_can_be_destroyed()
    {
        _host.Ready = new TaskCompletionSource().Task;
        var start = _actor.AskAsync(id => new Input.Start(id));
        await _actor.AskAsync(id => new Input.Destroy(id)).WaitAsync(Patience, TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<VmException>(() => start);
        Assert.Equal("The domain was destroyed while it was being started.", failure.Message);
        Assert.Empty(_host.Guests);
    }

    [Fact]
    public async Task Reading_the_state_waits_for_nobody()
    {
        await _actor.AskAsync(id => new Input.Start(id));
        var dying = new TaskCompletionSource();
        _host.Guests[0].Dying = dying.Task;
        var destroyed = _actor.AskAsync(id => new Input.Destroy(id));
        var refused = await Assert.ThrowsAsync<VmException>(() =>
            _actor.AskAsync(id => new Input.Suspend(id)).WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.Equal("domain is being stopped", refused.Message);
        Assert.Equal(Phase.Stopping, _actor.State.Phase);
        dying.SetResult();
        await destroyed;
    }

    [Fact]
    public async Task Ending_the_actor_ends_its_guest()
    {
        await _actor.AskAsync(id => new Input.Start(id));
        await _actor.DisposeAsync();
        Assert.True(_host.Guests.Single().Disposed);
        await Assert.ThrowsAsync<VmException>(() => _actor.AskAsync(id => new Input.Start(id)));
    }

    [Fact]
    public async Task A_refused_command_is_told_and_changes_nothing()
    {
        await _actor.AskAsync(id => new Input.Start(id));
        _host.Guests[0].Refusal = new Problem(ErrorCode.OperationFailed, "not now");
        var failure = await Assert.ThrowsAsync<VmException>(() => _actor.AskAsync(id => new Input.Suspend(id)));
        Assert.Equal("not now", failure.Message);
        Assert.Equal(Phase.Running, _actor.State.Phase);
    }

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private IEnumerable<string> Events()
    {
        while (_events.Events.TryRead(out var published)) yield return published.Event.ToString();
    }

    private DomainActor Actor(Func<LaunchPlan> plan) => new(
        new DomainIdentity(Guid.Empty, "vm"), EndActions.Default, plan,
            new EngineWorld(_host, _store, _hub, TimeProvider.System));

    private sealed class RecordingStore : IDomainStore
    {
        public List<string> Saved { get; } = [];

        public string? Failure { get; set; }

        public IReadOnlyList<StoredDomain> Load() => [];

        public IReadOnlyList<Guid> LoadLeftovers() => [];

        public string? ReadDefinition(Guid uuid) => null;

        public ValueTask CommitAsync(params StoreChange[] changes)
        {
            if (Failure is not null) throw new VmException(ErrorCode.SystemError, Failure);
            Saved.AddRange(changes.Select(change =>
                change is StoreChange.Live live ? live.Record.Phase.ToString() : "Off"));
            return ValueTask.CompletedTask;
        }
    }
}
