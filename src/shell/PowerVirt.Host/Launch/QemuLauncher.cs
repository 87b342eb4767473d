using Microsoft.Win32.SafeHandles;
using PowerVirt.Domain;
using PowerVirt.Engine;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Process;
using PowerVirt.Host.Qmp;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Launch;

/// <summary>
/// Carries out launch plans: host steps, process, monitor, <c>cont</c>; all of it is taken back if any of it fails.
/// </summary>
public sealed class QemuLauncher(LaunchOptions options) : IQemuHost
{
    public string BootId { get; } = ProcessMarks.BootId();

    public async Task<IRunningGuest> LaunchAsync(LaunchPlan plan, LaunchOrder order, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(options.Deadline);
        await using var undo = new UndoStack();
        IProgramOutput? output = null;
        try
        {
            using var host = new PreparedHost(undo);
            var traces = GuestTraces.Of(plan, order.Survival);
            var lockFile = TakeLock(plan, order.Survival);
            using (lockFile)
            {
                await HostSteps.CarryOutAsync(plan, host, limit.Token);
                // Closed with the others when QEMU has it: the lock is QEMU's alone then.
                if (lockFile is not null) host.Pass(lockFile, host.FreeNumber);
                order.Passing(EngineStep.HostPrepared);
                var monitor = host.Monitor
                    ?? throw new VmException(ErrorCode.OperationUnsupported,
                        $"{plan.Emulator} is too old to be started by PowerVirt: it takes no monitor socket by " +
                        "descriptor.",
                        "Take QEMU 2.12 or newer.");
                ChildProcess process;
                (process, output, var start) = QemuSpawn.Start(plan, host, order.Survival);
                undo.Push(output.Dispose);
                undo.Push(() => EndAsync(process));
                order.Passing(EngineStep.QemuSpawned);
                // It listens already: this does not wait for QEMU, which finds the connection and the first commands
                // there.
                var socket = await SocketSteps.ConnectAsync(monitor, "It is the way to QEMU's monitor.", limit.Token);
                var qmp = new QmpConnection(socket, options.Qmp);
                undo.Push(qmp.DisposeAsync);
                traces = traces with
                {
                    Process = ProcessMarks.Of(process.Pid),
                    LogStart = start,
                    Programs = [.. host.Programs],
                };
                host.Dispose();
                var chardevs = await Handshake.RunAsync(plan, qmp, process, output, order.Paused, limit.Token);
                order.Passing(EngineStep.MonitorAnswered);
                return new RunningGuest(
                    process, qmp, output, Task.FromResult(chardevs), traces, undo.HandOver());
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw TooSlow(plan, output);
        }
    }

    public IRunningGuest? Adopt(GuestTraces traces) => GuestTracks.Adopt(traces, options.Qmp);

    public Task TakeBackAsync(GuestTraces traces) => GuestTracks.TakeBackAsync(traces);

    public string LastWordsOf(GuestTraces traces) =>
        traces.Log is { } log ? new LogTail(log, traces.LogStart).Text : "";

    private static SafeFileHandle? TakeLock(LaunchPlan plan, Survival? survival)
    {
        if (survival is null) return null;
        return GuestLock.TryTake(survival.Lock) ?? throw new VmException(ErrorCode.OperationInvalid,
            $"{plan.Name} is not started: a QEMU runs this guest already, which PowerVirt does not know.",
            $"See which process has {survival.Lock} open, and end it.");
    }

    /// <remarks>A guest that has not been handed out has nothing to write back: it is killed at once.</remarks>
    private static async ValueTask EndAsync(ChildProcess process)
    {
        await process.TerminateAsync(TimeSpan.Zero);
        process.Dispose();
    }

    private VmException TooSlow(LaunchPlan plan, IProgramOutput? output)
    {
        var words = output?.Text is { Length: > 0 } text ? $" It wrote: {text}" : "";
        var seconds = $"{options.Deadline.TotalSeconds:0.#}";
        return new VmException(ErrorCode.OperationTimeout,
            $"The start of {plan.Name} was given up: {plan.Emulator} was not ready after {seconds} seconds.{words}",
            "See whether the host is short of memory or its disks hang; starting again does no harm.");
    }
}
