using System.Diagnostics;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Host.Tests.Launch;

public sealed class RealQemuTests : IDisposable
{
    private const string Qemu = "/usr/bin/qemu-system-ppc64";

    private readonly Fake _fake = new();

    public void Dispose() => _fake.Dispose();

    [Fact]
    public async Task A_paused_machine_is_resumed_and_destroyed()
    {
        Assert.SkipUnless(File.Exists(Qemu), $"{Qemu} is not installed.");
        await using var actor = Actor();
        await actor.AskAsync(id => new Input.Start(id, Paused: true));
        Assert.Equal(Phase.Paused, actor.State.Phase);
        Assert.Equal("prelaunch", (await StatusAsync(actor)).State);

        await actor.AskAsync(id => new Input.Resume(id));
        Assert.Equal("running", (await StatusAsync(actor)).State);
        Assert.StartsWith("/dev/pts/", actor.Guest!.Chardevs.Single(chardev => chardev.Label == "charserial0").Terminal,
            StringComparison.Ordinal);

        await actor.AskAsync(id => new Input.Suspend(id));
        Assert.Equal("paused(User)", actor.State.Status.ToString());
        await actor.AskAsync(id => new Input.Resume(id));

        var time = Stopwatch.StartNew();
        await actor.AskAsync(id => new Input.Destroy(id));
        Assert.True(time.ElapsedMilliseconds < 2000, $"destroying took {time.ElapsedMilliseconds} ms");
        Assert.Equal("shutoff(Destroyed)", actor.State.Status.ToString());
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task A_guest_that_does_not_power_off_is_destroyed_at_the_deadline()
    {
        Assert.SkipUnless(File.Exists(Qemu), $"{Qemu} is not installed.");
        await using var actor = Actor();
        await actor.AskAsync(id => new Input.Start(id));
        await actor.AskAsync(id => new Input.Shutdown(id, TimeSpan.FromMilliseconds(300))); // SLOF does not listen.
        Assert.Equal("shutoff(Destroyed)", actor.State.Status.ToString());
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task A_hanging_qemu_can_be_destroyed()
    {
        Assert.SkipUnless(File.Exists(Qemu), $"{Qemu} is not installed.");
        await using var actor = Actor(TimeSpan.FromMilliseconds(300));
        await actor.AskAsync(id => new Input.Start(id));
        using (var process = System.Diagnostics.Process.GetProcessById(actor.State.Pid!.Value))
            System.Diagnostics.Process.Start("kill", ["-STOP", $"{process.Id}"]).WaitForExit();
        await actor.AskAsync(id => new Input.Destroy(id));
        Assert.Equal("shutoff(Destroyed)", actor.State.Status.ToString());
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task A_qemu_that_is_killed_is_noticed()
    {
        Assert.SkipUnless(File.Exists(Qemu), $"{Qemu} is not installed.");
        await using var actor = Actor();
        using var events = _hub.Subscribe();
        await actor.AskAsync(id => new Input.Start(id));
        System.Diagnostics.Process.Start("kill", ["-KILL", $"{actor.State.Pid}"]).WaitForExit();
        await foreach (var published in events.Events.ReadAllAsync(TestContext.Current.CancellationToken))
            if (published.Event is DomainEvent.Lifecycle { Type: LifecycleEvent.Stopped }) break;
        Assert.Equal("shutoff(Crashed)", actor.State.Status.ToString());
        _fake.AssertNothingLeft();
    }

    [Fact]
    public async Task The_words_of_a_real_refusal_are_kept()
    {
        Assert.SkipUnless(File.Exists(Qemu), $"{Qemu} is not installed.");
        await using var actor =
            Actor(arguments: new Argument("-machine", "pseries,max-cpu-compat=bogus", "To be refused."));
        var failure = await Assert.ThrowsAsync<Domain.VmException>(() => actor.AskAsync(id => new Input.Start(id)));
        Assert.Contains("Invalid compatibility mode \"bogus\"", failure.Message, StringComparison.Ordinal);
        Assert.Equal("shutoff(Failed)", actor.State.Status.ToString());
        _fake.AssertNothingLeft();
    }

    private readonly EventHub _hub = new();

    private static async Task<RunStatus> StatusAsync(DomainActor actor) =>
        QmpReplies.Status(await actor.Guest!.AskAsync(QmpCommand.QueryStatus, TestContext.Current.CancellationToken));

    private DomainActor Actor(TimeSpan? grace = null, params Argument[] arguments)
    {
        var plan = _fake.PlanFor(Qemu,
        [
            new("-S", null, "Paused until told."), new("-no-shutdown", null, "The manager decides."),
            new("-machine", "pseries,cap-cfpc=broken,cap-sbbc=broken,cap-ibs=broken", "Quiet."),
            new("-nodefaults", null, "Bare."), new("-display", "none", "Bare."), new("-m", "256", "Small."),
            new("-chardev", "pty,id=charserial0", "The console."),
            new("-device", """{"driver":"spapr-vty","chardev":"charserial0","id":"serial0"}""", "The console."),
            .. arguments,
        ]);
        var world = new EngineWorld(Fake.Launcher(), new NoStore(), _hub, TimeProvider.System);
        if (grace is { } given) world = world with { Grace = given };
        return new DomainActor(new DomainIdentity(Guid.NewGuid(), "vm"), EndActions.Default, () => plan, world);
    }
}
