using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Linux;
using PowerVirt.Host.Process;
using PowerVirt.Host.Qmp;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Launch;

/// <summary>
/// Carries out launch plans: host steps, process, monitor, <c>cont</c>; all of it is taken back if any of it fails.
/// </summary>
public sealed class QemuLauncher(LaunchOptions options) : IQemuHost
{
    public async Task<IRunningGuest> LaunchAsync(LaunchPlan plan, bool paused, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(options.Deadline);
        await using var undo = new UndoStack();
        OutputTail? output = null;
        try
        {
            using var host = new PreparedHost(undo);
            await HostSteps.CarryOutAsync(plan, host, limit.Token);
            var monitor = host.Monitor
                ?? throw new VmException(ErrorCode.OperationUnsupported,
                    $"{plan.Emulator} is too old to be started by PowerVirt: it takes no monitor socket by descriptor.",
                    "Take QEMU 2.12 or newer.");
            var process = Spawn(plan, host, out output);
            undo.Push(output.Dispose);
            undo.Push(() => EndAsync(process));
            // It listens already: this does not wait for QEMU, which finds the connection and the first commands there.
            var socket = await SocketSteps.ConnectAsync(monitor, "It is the way to QEMU's monitor.", limit.Token);
            var qmp = new QmpConnection(socket, options.Qmp);
            undo.Push(qmp.DisposeAsync);
            host.Dispose();
            var chardevs = await Handshake.RunAsync(plan, qmp, process, output, paused, limit.Token);
            return new RunningGuest(process, qmp, output, chardevs, undo.HandOver());
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw TooSlow(plan, output);
        }
    }

    private static ChildProcess Spawn(LaunchPlan plan, PreparedHost host, out OutputTail output)
    {
        var pair = SocketPair.Open();
        using var theirs = pair.Theirs;
        try
        {
            var process = ChildProcess.Start(plan.Emulator, plan.Words, plan.Environment,
                [.. host.Descriptors, new PassedDescriptor(theirs, 1), new PassedDescriptor(theirs, 2)]);
            output = new OutputTail(pair.Ours);
            return process;
        }
        catch (VmException)
        {
            pair.Ours.Dispose();
            throw;
        }
    }

    /// <remarks>A guest that has not been handed out has nothing to write back: it is killed at once.</remarks>
    private static async ValueTask EndAsync(ChildProcess process)
    {
        await process.TerminateAsync(TimeSpan.Zero);
        process.Dispose();
    }

    private VmException TooSlow(LaunchPlan plan, OutputTail? output)
    {
        var words = output?.Text is { Length: > 0 } text ? $" It wrote: {text}" : "";
        var seconds = $"{options.Deadline.TotalSeconds:0.#}";
        return new VmException(ErrorCode.OperationTimeout,
            $"The start of {plan.Name} was given up: {plan.Emulator} was not ready after {seconds} seconds.{words}",
            "See whether the host is short of memory or its disks hang; starting again does no harm.");
    }
}
