using System.Collections.Immutable;
using System.Text;
using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Qmp;
using PowerVirt.Qemu.Threads;

namespace PowerVirt.Engine.Tests;

/// <summary>A host on which guests are a matter of imagination.</summary>
internal sealed class FakeHost : IQemuHost
{
    public List<FakeGuest> Guests { get; } = [];

    /// <summary>What a start waits for; by default nothing.</summary>
    public Task Ready { get; set; } = Task.CompletedTask;

    /// <summary>Done when the first start has come this far.</summary>
    public TaskCompletionSource Launching { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string BootId { get; set; } = "boot-1";

    /// <summary>Guests that are found again.</summary>
    public Dictionary<int, FakeGuest> Running { get; } = [];

    /// <summary>Traces that were removed.</summary>
    public List<GuestTraces> TakenBack { get; } = [];

    public async Task<IRunningGuest> LaunchAsync(LaunchPlan plan, LaunchOrder order, CancellationToken stop)
    {
        Launching.TrySetResult();
        await Ready.WaitAsync(stop);
        var guest = new FakeGuest();
        Guests.Add(guest);
        return guest;
    }

    /// <summary>What finding a guest again waits for; by default nothing.</summary>
    public Task Finding { get; set; } = Task.CompletedTask;

    public IRunningGuest? Adopt(GuestTraces traces)
    {
        Finding.Wait();
        return Running.GetValueOrDefault(traces.Process?.Pid ?? 0);
    }

    public string LastWordsOf(GuestTraces traces) => "its last words";

    public Task TakeBackAsync(GuestTraces traces)
    {
        TakenBack.Add(traces);
        return Task.CompletedTask;
    }
}

/// <summary>A guest that answers every command and ends when told.</summary>
internal sealed class FakeGuest : IRunningGuest
{
    private readonly TaskCompletionSource<GuestExit> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private IGuestListener? _listener;

    public int Pid => OwnPid;

    public int OwnPid { get; init; } = 42;

    /// <summary>What to answer to a command, instead of the usual.</summary>
    public Dictionary<string, string> Replies { get; } = [];

    /// <summary>What every answer waits for.</summary>
    public Task Answering { get; set; } = Task.CompletedTask;

    public GuestTraces Traces { get; } = new() { Process = new ProcessMark(42, 4242) };

    public Task Ready { get; set; } = Task.CompletedTask;

    public TimeSpan? Owes => null;

    /// <summary>The run state that QEMU tells.</summary>
    public string Status { get; set; } = "running";

    public bool Left { get; private set; }

    public ValueTask LeaveAsync()
    {
        Left = true;
        return ValueTask.CompletedTask;
    }

    public ImmutableArray<Chardev> Chardevs => [];

    public Task<GuestExit> Exit => _exit.Task;

    public List<string> Asked { get; } = [];

    public bool Disposed { get; private set; }

    /// <summary>What TerminateAsync waits for before the process ends.</summary>
    public Task Dying { get; set; } = Task.CompletedTask;

    public Problem? Refusal { get; set; }

    public void Listen(IGuestListener listener) => _listener = listener;

    /// <summary>What the host was told about threads.</summary>
    public List<string> Told { get; } = [];

    /// <summary>What goes wrong when the host is told of a thread.</summary>
    public Exception? Fault { get; set; }

    public void Tell(ThreadStep step, ThreadTable threads)
    {
        if (Fault is not null) throw Fault;
        Told.Add($"{step}: {threads.Find(step.Thread)}");
    }

    public async Task<ReadOnlyMemory<byte>> AskAsync(QmpCommand command, CancellationToken stop)
    {
        Asked.Add(command.Name);
        if (Refusal is not null) throw new VmException(Refusal);
        if (command == QmpCommand.Stop) Report("STOP");
        if (command == QmpCommand.Continue) Report("RESUME");
        await Answering;
        var answer = command == QmpCommand.QueryStatus
            ? $$"""{"running": {{(Status == "running" ? "true" : "false")}}, "status": "{{Status}}"}"""
            : Replies.GetValueOrDefault(command.Name, "{}");
        return Encoding.UTF8.GetBytes(answer);
    }

    public async Task<QmpMessage> AnswerAsync(QmpCommand command, TimeSpan deadline, CancellationToken stop) =>
        new QmpMessage.Return(null, await AskAsync(command, stop));

    public Task<ReadOnlyMemory<byte>> AskAgentAsync(
        string alias, QmpCommand command, bool answers, TimeSpan patience, CancellationToken stop)
    {
        Asked.Add($"{alias}: {command.Name} {command.Arguments}");
        return Task.FromResult<ReadOnlyMemory<byte>>("{}"u8.ToArray());
    }

    public void MakeFile(string path) => Asked.Add($"file {path}");

    public async Task TerminateAsync(TimeSpan grace)
    {
        await Dying;
        End(new ExitStatus(null, 15));
    }

    public void End(ExitStatus status) => _exit.TrySetResult(new GuestExit(status, ""));

    public bool Report(string name, string data = "{}") =>
        _listener!.OnEvent(new QmpEvent(name, Encoding.UTF8.GetBytes(data), 0, 0));

    public ValueTask DisposeAsync()
    {
        Disposed = true;
        End(new ExitStatus(null, 9));
        return ValueTask.CompletedTask;
    }
}
