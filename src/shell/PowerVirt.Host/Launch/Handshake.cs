using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Domain.Tuning;
using PowerVirt.Engine.Ports;
using PowerVirt.Engine.Threads;
using PowerVirt.Host.Process;
using PowerVirt.Host.Qmp;
using PowerVirt.Qemu.Diagnosis;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Host.Launch;

/// <summary>The first words with a QEMU that has just been started, while its death is watched for.</summary>
internal static class Handshake
{
    /// <summary>A QEMU that closes its monitor is about to end and then has told why.</summary>
    private static readonly TimeSpan DyingTakes = TimeSpan.FromSeconds(2);

    public static async Task<ImmutableArray<Chardev>> RunAsync(
        LaunchPlan plan,
        QmpConnection qmp,
        ChildProcess process,
        IProgramOutput output,
        bool paused,
        CancellationToken stop)
    {
        var script = ScriptAsync(plan, qmp, process.Pid, paused, stop);
        await Task.WhenAny(script, process.Exit);
        // A QEMU that we have cut off for what it said may be seen to end before what it said is told.
        if (!script.IsCompleted) await Task.WhenAny(script, Task.Delay(DyingTakes, stop));
        if (script.IsCompletedSuccessfully) return await script;
        // It lives, or was cut off: what its monitor said is the problem.
        if (script.IsCompleted && !qmp.ClosedByPeer) return await script;
        try
        {
            if (!process.Exit.IsCompleted) await process.Exit.WaitAsync(DyingTakes, stop);
        }
        catch (TimeoutException)
        {
            return await script; // It lives without a monitor.
        }

        throw new VmException(Explain(await process.Exit, await output.LastAsync()));
    }

    /// <summary>The first words with a QEMU that runs already; there is no limit of time, for it may hang.</summary>
    /// <exception cref="VmException">The monitor is closed, or talks rubbish.</exception>
    public static async Task<ImmutableArray<Chardev>> AgainAsync(QmpConnection qmp)
    {
        var capabilities = qmp.AskAsync(QmpCommand.Capabilities, Timeout.InfiniteTimeSpan, CancellationToken.None);
        var chardevs = qmp.AskAsync(QmpCommand.QueryChardev, Timeout.InfiniteTimeSpan, CancellationToken.None);
        await capabilities;
        return Read(await chardevs);
    }

    private static Problem[] Explain(ExitStatus status, string words)
    {
        var known = QemuMessages.Explain(words)
            .Where(explanation => explanation is { Cause: not null, Severity: Severity.Error })
            .Select(explanation => explanation.ToProblem()).ToArray();
        return known.Length > 0 ? known :
        [
            new Problem(ErrorCode.InternalError,
                $"QEMU ended before the guest could run ({status}){OutputTail.Quoted(words)}"),
        ];
    }

    /// <remarks>
    /// Asked in one go where it can be: QEMU answers in order, and waiting for each answer would only cost time.
    /// </remarks>
    private static async Task<ImmutableArray<Chardev>> ScriptAsync(
        LaunchPlan plan, QmpConnection qmp, int pid, bool paused, CancellationToken stop)
    {
        var first = new List<Task> { Ask(QmpCommand.Capabilities) };
        var chardevs = Ask(QmpCommand.QueryChardev);
        first.Add(chardevs);
        foreach (var step in plan.MonitorSteps) first.Add(Ask(new QmpCommand(step.Command, step.Arguments)));
        var threads = plan.ThreadSteps.IsEmpty ? null : ThreadQuestions.AskAsync(Ask,
            [.. plan.ThreadSteps.Select(step => step.Thread).Where(thread => thread != GuestThread.Emulator)], plan.MaximumVcpus);
        if (threads is not null) first.Add(threads);
        // A guest whose orders were not carried out must not run, not even for a moment.
        if (plan.MonitorSteps.Length > 0 || threads is not null) await Task.WhenAll(first);
        if (threads is not null) ThreadControl.CarryOut(pid, plan.ThreadSteps, await threads);
        if (!paused) first.Add(Ask(QmpCommand.Continue));
        await Task.WhenAll(first);
        return Read(await chardevs);

        // The launch has its own deadline.
        Task<ReadOnlyMemory<byte>> Ask(QmpCommand command) => qmp.AskAsync(command, Timeout.InfiniteTimeSpan, stop);
    }

    private static ImmutableArray<Chardev> Read(ReadOnlyMemory<byte> reply)
    {
        try
        {
            return QmpReplies.Chardevs(reply);
        }
        catch (QmpFormatException rubbish)
        {
            throw new VmException(ErrorCode.InternalError, rubbish.Message, cause: rubbish);
        }
    }
}
