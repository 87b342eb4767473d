using PowerVirt.Cli.Output;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Console;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Cli.Running;

/// <summary>A guest that lives as long as this program: started, shown, and stopped when it is left.</summary>
internal sealed class AttachedGuest(
    LaunchPlan plan, DomainDefinition guest, IQemuHost host, Terminal terminal, Interruption interruption)
    : IDisposable
{
    /// <summary>What a guest may take to power off before it is ended.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>What the last bytes of a QEMU that has ended may take to the terminal.</summary>
    private static readonly TimeSpan LastBytes = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _leave = new();
    private Task<ConsoleEnd>? _session;

    /// <summary>Runs the guest until it ends, is left, or a signal comes.</summary>
    /// <exception cref="VmException">It does not start; nothing of it is left.</exception>
    public async Task<ExitCode> RunAsync()
    {
        var events = new EventHub();
        using var subscription = events.Subscribe();
        var identity = new DomainIdentity(guest.Uuid ?? Guid.Empty, guest.Name);
        var world = new EngineWorld(host, new NoStore(), events, TimeProvider.System);
        await using var actor = new DomainActor(identity, EndActionWords.Of(guest), () => plan, world);
        var stop = interruption.Listen();
        if (!await StartAsync(actor, stop)) return interruption.Code;
        var running = actor.Guest!;
        var ended = EndOfAsync(subscription);
        _session = Attach(running);
        await ResumeAsync(actor);

        var interrupted = new TaskCompletionSource();
        await using var signal = stop.Register(interrupted.SetResult);
        await Task.WhenAny([ended, interrupted.Task, .. _session is null ? Array.Empty<Task>() : [_session]]);
        if (ended.IsCompleted) return await JudgeAsync(await ended, running);
        // A console that is gone announces the guest's end; whoever left it, or sent a signal, wants that end.
        if (_session is not { IsCompletedSuccessfully: true, Result: ConsoleEnd.GuestGone }
            || interrupted.Task.IsCompleted)
            await StopAsync(actor);
        var code = await JudgeAsync(await ended, running);
        return interrupted.Task.IsCompleted ? interruption.Code : code;
    }

    public void Dispose() => _leave.Dispose();

    /// <summary>Starts it paused, so that no byte is lost before somebody reads the console.</summary>
    /// <returns>False when a signal came first.</returns>
    private static async Task<bool> StartAsync(DomainActor actor, CancellationToken stop)
    {
        await using var signal = stop.Register(() => _ = DestroyAsync(actor));
        try
        {
            await actor.AskAsync(id => new Input.Start(id, Paused: true));
            return !stop.IsCancellationRequested;
        }
        catch (VmException) when (stop.IsCancellationRequested)
        {
            return false;
        }
    }

    private Task<ConsoleEnd>? Attach(IRunningGuest running)
    {
        if (GuestConsoles.FirstOf(guest) is not { } console)
        {
            Say($"{guest.Name} runs. It has no console; Ctrl-C stops it.");
            return null;
        }

        if (GuestConsoles.TerminalOf(guest, running.Chardevs) is not { } path)
        {
            Say($"{guest.Name} runs. Its console leads to {GuestConsoles.Described(console)}; Ctrl-C stops it.");
            return null;
        }

        if (!System.Console.IsInputRedirected) Say($"{guest.Name} starts. Ctrl-] leaves its console and stops it.");
        terminal.Flush();
        return ConsoleSession.AttachAsync(path, _leave.Token);
    }

    private static async Task ResumeAsync(DomainActor actor)
    {
        try
        {
            await actor.AskAsync(id => new Input.Resume(id));
        }
        catch (VmException) when (!actor.State.Active)
        {
            // It has ended already; how, its end will tell.
        }
    }

    private async Task StopAsync(DomainActor actor)
    {
        // First the terminal gets its own mode back.
        await _leave.CancelAsync();
        if (_session is not null) await _session;
        Say($"{guest.Name} is asked to power off, and ended after {Patience.TotalSeconds:0} s; Ctrl-C ends it now.");
        await using var signal = interruption.Next.Register(() => _ = DestroyAsync(actor));
        try
        {
            await actor.AskAsync(id => new Input.Shutdown(id, Patience));
        }
        catch (VmException)
        {
            // It cannot be asked, such as a guest that has crashed and is kept.
            await DestroyAsync(actor);
        }
    }

    /// <summary>The exit code for the way in which the guest ended.</summary>
    private async Task<ExitCode> JudgeAsync(StoppedDetail detail, IRunningGuest running)
    {
        _leave.CancelAfter(LastBytes);
        var why = _session is null ? ConsoleEnd.GuestGone : await _session;
        if (detail is StoppedDetail.Shutdown or StoppedDetail.Destroyed)
            return why == ConsoleEnd.OutputGone ? ExitCode.Failed : ExitCode.Done;
        var exit = await running.Exit;
        ProblemReport.Show(terminal, null, detail == StoppedDetail.Crashed
            ? new Problem(ErrorCode.OperationFailed, $"{guest.Name} crashed; its console may say why.")
            : Diagnosis.Of(exit.LastWords)
                ?? new Problem(ErrorCode.OperationFailed,
                    $"QEMU ended ({exit.Status}) while {guest.Name} ran, and said nothing."));
        return ExitCode.Failed;
    }

    private void Say(string text)
    {
        terminal.Error.WriteLine($"powervirt: {Printable.Line(text)}");
        terminal.Flush();
    }

    private static async Task<StoppedDetail> EndOfAsync(Subscription subscription)
    {
        await foreach (var published in subscription.Events.ReadAllAsync())
            if (published.Event is DomainEvent.Lifecycle { Type: LifecycleEvent.Stopped } stopped)
                return (StoppedDetail)stopped.Detail;
        return StoppedDetail.Failed;
    }

    private static async Task DestroyAsync(DomainActor actor)
    {
        try
        {
            await actor.AskAsync(id => new Input.Destroy(id));
        }
        catch (VmException)
        {
            // It has ended meanwhile, which is what was wanted.
        }
    }
}
