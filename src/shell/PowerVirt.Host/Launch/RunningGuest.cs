using System.Collections.Immutable;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Process;
using PowerVirt.Host.Qmp;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Host.Launch;

/// <summary>A guest that was started here, with all it has on this host.</summary>
internal sealed class RunningGuest : IRunningGuest
{
    private readonly ChildProcess _process;
    private readonly QmpConnection _qmp;
    private readonly OutputTail _output;
    private readonly UndoStack _undo;

    public RunningGuest(
        ChildProcess process, QmpConnection qmp, OutputTail output, ImmutableArray<Chardev> chardevs, UndoStack undo)
    {
        (_process, _qmp, _output, _undo) = (process, qmp, output, undo);
        Chardevs = chardevs;
        Exit = ExitAsync();
    }

    public int Pid => _process.Pid;

    public ImmutableArray<Chardev> Chardevs { get; }

    public Task<GuestExit> Exit { get; }

    public void Listen(IGuestListener listener) => _qmp.Listen(listener);

    public Task<ReadOnlyMemory<byte>> AskAsync(QmpCommand command, CancellationToken stop) =>
        _qmp.AskAsync(command, null, stop);

    public async Task TerminateAsync(TimeSpan grace)
    {
        await _process.TerminateAsync(grace);
        await Exit;
    }

    public ValueTask DisposeAsync() => _undo.DisposeAsync();

    private async Task<GuestExit> ExitAsync()
    {
        var status = await _process.Exit;
        return new GuestExit(status, await _output.LastAsync());
    }
}
