using PowerVirt.Domain;
using PowerVirt.Engine.Ports;
using PowerVirt.Host.Access;
using PowerVirt.Host.Process;
using PowerVirt.Host.Qmp;

namespace PowerVirt.Host.Launch;

/// <summary>Follows the traces of a guest that an earlier run of this program has started.</summary>
internal static class GuestTracks
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>The guest, whether it answers or not; null when there is none any more.</summary>
    public static RunningGuest? Adopt(GuestTraces traces, QmpLimits limits)
    {
        if (traces is not { Process: { } mark, Monitor: { } monitor }) return null;
        if (ChildProcess.Find("QEMU", mark) is not { } process) return null;
        try
        {
            var qmp = new QmpConnection(SocketSteps.Connect(monitor, "It is the way to QEMU's monitor."), limits);
            var undo = new UndoStack();
            PushRemoval(undo, traces);
            undo.Push(async () =>
            {
                await process.TerminateAsync(TimeSpan.Zero);
                process.Dispose();
            });
            undo.Push(qmp.DisposeAsync);
            return new RunningGuest(process, qmp, new LogTail(traces.Log ?? "", traces.LogStart),
                Handshake.AgainAsync(qmp), traces, undo);
        }
        catch (VmException)
        {
            // A QEMU whose monitor is gone cannot be managed: it is taken back as if it had ended.
            process.Dispose();
            return null;
        }
    }

    /// <summary>Ends what is left of a guest and removes all of it.</summary>
    /// <exception cref="VmException">Its process does not end, or belongs to somebody else.</exception>
    public static async Task TakeBackAsync(GuestTraces traces)
    {
        if (traces.Process is { } mark) await EndAsync(mark, Grace);
        if (traces.Lock is { } path && Directory.Exists(Path.GetDirectoryName(path))) await FreeAsync(path);
        await using var undo = new UndoStack();
        PushRemoval(undo, traces);
    }

    /// <summary>Ends a QEMU that nobody has noted: its start was cut short.</summary>
    private static async Task FreeAsync(string path)
    {
        using var free = GuestLock.TryTake(path);
        if (free is not null) return;
        foreach (var pid in GuestLock.HoldersOf(path).ToArray())
            if (ProcessMarks.Of(pid) is { } holder) await EndAsync(holder, TimeSpan.Zero);
    }

    private static void PushRemoval(UndoStack undo, GuestTraces traces)
    {
        if (traces.User is { } user)
            foreach (var path in traces.Admitted) undo.Push(() => GuestFiles.Dismiss(path, user));
        foreach (var folder in traces.Directories)
        {
            undo.Push(() =>
            {
                if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            });
        }

        foreach (var file in traces.Files) undo.Push(() => File.Delete(file));
        foreach (var link in traces.Links) undo.Push(() => MacvtapStep.Remove(link));
        foreach (var program in traces.Programs) undo.Push(async () => await EndAsync(program, Grace));
    }

    private static async Task EndAsync(ProcessMark mark, TimeSpan grace)
    {
        using var process = ChildProcess.Find("QEMU", mark);
        if (process is not null) await process.TerminateAsync(grace);
    }
}
