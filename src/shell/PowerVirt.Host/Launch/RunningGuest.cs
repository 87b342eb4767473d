using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Access;
using PowerVirt.Host.Process;
using PowerVirt.Host.Qmp;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Qmp;
using PowerVirt.Qemu.Threads;

namespace PowerVirt.Host.Launch;

/// <summary>A guest that was started here, now or by an earlier run of this program.</summary>
internal sealed class RunningGuest : IRunningGuest
{
    private readonly ChildProcess _process;
    private readonly QmpConnection _qmp;
    private readonly IProgramOutput _output;
    private readonly UndoStack _undo;
    private readonly SemaphoreSlim _agent = new(1);
    private ImmutableArray<Chardev> _chardevs = [];

    /// <param name="process">QEMU.</param>
    /// <param name="qmp">The conversation with its monitor.</param>
    /// <param name="output">What it writes.</param>
    /// <param name="chardevs">Its character devices, which a QEMU that was found again has yet to tell.</param>
    /// <param name="traces">What it has on the host.</param>
    /// <param name="undo">How to remove that.</param>
    public RunningGuest(
        ChildProcess process,
        QmpConnection qmp,
        IProgramOutput output,
        Task<ImmutableArray<Chardev>> chardevs,
        GuestTraces traces,
        UndoStack undo)
    {
        (_process, _qmp, _output, _undo) = (process, qmp, output, undo);
        Traces = traces;
        Exit = ExitAsync();
        Ready = ReadyAsync(chardevs);
    }

    public int Pid => _process.Pid;

    public GuestTraces Traces { get; }

    public ImmutableArray<Chardev> Chardevs => _chardevs;

    public TimeSpan? Owes => _qmp.Owes;

    public Task Ready { get; }

    public Task<GuestExit> Exit { get; }

    public void Listen(IGuestListener listener) => _qmp.Listen(listener);

    public Task<ReadOnlyMemory<byte>> AskAsync(QmpCommand command, CancellationToken stop) =>
        _qmp.AskAsync(command, null, stop);

    public Task<QmpMessage> AnswerAsync(QmpCommand command, TimeSpan deadline, CancellationToken stop) =>
        _qmp.AnswerAsync(command, deadline, stop);

    public async Task<ReadOnlyMemory<byte>> AskAgentAsync(
        string alias, QmpCommand command, bool answers, TimeSpan patience, CancellationToken stop)
    {
        var path = Chardevs.FirstOrDefault(chardev => chardev.Label == $"char{alias}")?.Socket
            ?? throw new VmException(ErrorCode.OperationUnsupported,
                $"The guest's channel {alias} leads to no socket, so that no agent can be asked.");
        // The channel has one user at a time.
        await _agent.WaitAsync(stop);
        try
        {
            return await AgentConversation.AskAsync(path, command, answers, patience, stop);
        }
        finally
        {
            _agent.Release();
        }
    }

    public void MakeFile(string path)
    {
        var file = new HostStep.MakeFile(path, 0, "QEMU is to write it.");
        FileSteps.Make(file);
        if (Traces.User is not { } user) return;
        _undo.Push(() => GuestFiles.Dismiss(path, user));
        AccessSteps.HandOver(file, user);
    }

    public void Tell(ThreadStep step, ThreadTable threads) => ThreadControl.CarryOut(Pid, [step], threads);

    public async Task TerminateAsync(TimeSpan grace)
    {
        await _process.TerminateAsync(grace);
        await Exit;
    }

    public async ValueTask LeaveAsync()
    {
        await _qmp.DisposeAsync();
        _process.Dispose();
        _output.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await _undo.DisposeAsync();
        _agent.Dispose();
    }

    private async Task ReadyAsync(Task<ImmutableArray<Chardev>> chardevs)
    {
        if (chardevs.IsCompletedSuccessfully)
        {
            _chardevs = chardevs.Result;
            return;
        }

        try
        {
            _chardevs = await chardevs;
        }
        catch (VmException failed)
        {
            // Whoever listens to the guest learns that its monitor is of no use.
            _qmp.Close(failed.Problem);
            throw;
        }
    }

    private async Task<GuestExit> ExitAsync()
    {
        var status = await _process.Exit;
        return new GuestExit(status, await _output.LastAsync());
    }
}
