using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;
using PowerVirt.Power;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Engine.Tests;

/// <summary>When hooks are called, and what it means that one fails.</summary>
public sealed class HookTests : IAsyncDisposable
{
    private readonly FakeHost _host = new();
    private readonly RecordingHooks _hooks = new();
    private readonly DomainActor _actor;
    private Problem? _unplanned;

    public HookTests() => _actor = new DomainActor(new DomainIdentity(Guid.Empty, "vm"), EndActions.Default, Plan,
        new EngineWorld(_host, new NoStore(), new EventHub(), TimeProvider.System) { Hooks = _hooks });

    public ValueTask DisposeAsync() => _actor.DisposeAsync();

    [Fact]
    public async Task A_guests_life_has_five_moments()
    {
        await _actor.AskAsync(id => new Input.Start(id));
        Assert.Equal(["prepare begin", "start begin", "started begin"], _hooks.Calls);
        await _actor.AskAsync(id => new Input.Destroy(id));
        Assert.Equal(["stopped end", "release end"], _hooks.Calls[3..]);
    }

    [Theory]
    [InlineData("prepare", "prepare begin", "stopped end", "release end")]
    [InlineData("start", "prepare begin", "start begin", "stopped end", "release end")]
    [InlineData("started", "prepare begin", "start begin", "started begin", "stopped end", "release end")]
    public async Task A_guest_that_a_hook_refuses_is_gone_and_its_end_is_told(string refused, params string[] calls)
    {
        _hooks.Failing.Add(refused);
        var failed = await Assert.ThrowsAsync<VmException>(() => _actor.AskAsync(id => new Input.Start(id)));
        Assert.Equal($"no {refused}", failed.Message);
        Assert.Equal(calls, _hooks.Calls);
        Assert.All(_host.Guests, guest => Assert.True(guest.Disposed));
        Assert.Equal(Phase.Off, _actor.State.Phase);
    }

    [Fact]
    public async Task A_start_that_fails_says_why_whatever_the_hooks_do_at_its_end()
    {
        _host.Ready = Task.FromException(new VmException(ErrorCode.OperationFailed, "no QEMU"));
        _hooks.Failing.AddRange(["stopped", "release"]);
        var failed = await Assert.ThrowsAsync<VmException>(() => _actor.AskAsync(id => new Input.Start(id)));
        Assert.Equal("no QEMU", failed.Message);
        Assert.Equal(["prepare begin", "start begin", "stopped end", "release end"], _hooks.Calls);
    }

    [Fact]
    public async Task A_start_that_is_not_even_planned_is_told_to_nobody()
    {
        _unplanned = new Problem(ErrorCode.CpuIncompatible, "no such CPU");
        await Assert.ThrowsAsync<VmException>(() => _actor.AskAsync(id => new Input.Start(id)));
        Assert.Empty(_hooks.Calls);
    }

    private LaunchPlan Plan() => _unplanned is { } problem
        ? throw new VmException(problem)
        : new LaunchPlan("vm", "/qemu", [], [], [], new CpuDecision.Model(null, new CpuLine(null), null, "Any."));
}
