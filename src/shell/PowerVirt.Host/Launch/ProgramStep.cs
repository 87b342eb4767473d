using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Linux;
using PowerVirt.Host.Process;
using PowerVirt.Qemu.Planning;

namespace PowerVirt.Host.Launch;

/// <summary>
/// The host step that starts a helper program, such as swtpm, where QEMU itself starts, and waits until it listens.
/// </summary>
internal static class ProgramStep
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    public static async Task StartAsync(
        HostStep.StartProgram step, LaunchPlan plan, PreparedHost host, CancellationToken stop)
    {
        var folder = Path.GetDirectoryName(step.Socket)!;
        if (!Directory.Exists(folder))
            throw FileProblems.Of(step.Socket, "be made", step.Why, new DirectoryNotFoundException());
        File.Delete(step.Socket);
        host.Undo.Push(() => File.Delete(step.Socket));

        // Watched from before the start, so that the socket's appearance cannot be missed.
        var there = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var watcher = new FileSystemWatcher(folder, Path.GetFileName(step.Socket));
        watcher.Created += (_, _) => there.TrySetResult();
        watcher.Renamed += (_, _) => there.TrySetResult();
        watcher.EnableRaisingEvents = true;

        var (process, output) = Start(step, plan);
        host.Undo.Push(async () =>
        {
            await process.TerminateAsync(Grace);
            process.Dispose();
            output.Dispose();
        });

        if (ProcessMarks.Of(process.Pid) is { } mark) host.Programs.Add(mark);
        if (File.Exists(step.Socket)) return;
        await Task.WhenAny(there.Task, process.Exit).WaitAsync(stop);
        if (there.Task.IsCompleted) return;
        ExitStatus status = await process.Exit;
        throw new VmException(ErrorCode.OperationFailed,
            $"{step.Program} ended ({status}) before it was ready: {await output.LastAsync()} {step.Why}");
    }

    private static (ChildProcess Process, OutputTail Output) Start(HostStep.StartProgram step, LaunchPlan plan)
    {
        var pair = SocketPair.Open();
        using var theirs = pair.Theirs;
        try
        {
            PassedDescriptor[] passed = [new(theirs, 1), new(theirs, 2)];
            var account = step.Privileged ? null : plan.Account;
            return (ChildProcess.Start(step.Program, step.Words, plan.Environment, account, passed, plan.Cpus),
                new OutputTail(pair.Ours));
        }
        catch (VmException)
        {
            pair.Ours.Dispose();
            throw;
        }
    }
}
