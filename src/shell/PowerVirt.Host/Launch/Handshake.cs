using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Host.Process;
using PowerVirt.Host.Qmp;
using PowerVirt.Qemu.Planning;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Host.Launch;

/// <summary>The first words with a QEMU that has just been started, while its death is watched for.</summary>
internal static class Handshake
{
    /// <summary>A QEMU that closes its monitor is about to end and then has told why.</summary>
    private static readonly TimeSpan DyingTakes = TimeSpan.FromSeconds(2);

    public static async Task<ImmutableArray<Chardev>> RunAsync(
        QmpConnection qmp, ChildProcess process, OutputTail output, LaunchPlan plan, bool paused, LaunchOptions options, CancellationToken stop)
    {
        var script = ScriptAsync(qmp, plan, paused, stop);
        await Task.WhenAny(script, process.Exit);
        if (script.IsCompletedSuccessfully) return await script;
        if (script.IsCompleted && !qmp.ClosedByPeer) return await script; // It lives: what its monitor said is the problem.
        try
        {
            if (!process.Exit.IsCompleted) await process.Exit.WaitAsync(DyingTakes, stop);
        }
        catch (TimeoutException)
        {
            return await script; // It lives without a monitor.
        }

        var words = await output.LastAsync();
        throw new VmException(options.Explain(words) ?? new Problem(ErrorCode.InternalError,
            $"QEMU ended before the guest could run ({await process.Exit}){(words.Length > 0 ? $": {words}" : " and said nothing.")}"));
    }

    /// <remarks>Asked in one go as far as may be: QEMU answers in order, and waiting for each answer would only cost time.</remarks>
    private static async Task<ImmutableArray<Chardev>> ScriptAsync(QmpConnection qmp, LaunchPlan plan, bool paused, CancellationToken stop)
    {
        var capabilities = AskAsync(QmpCommand.Capabilities);
        var orders = plan.MonitorSteps.Select(step => AskAsync(new QmpCommand(step.Command, step.Arguments))).ToArray();
        var chardevs = AskAsync(QmpCommand.QueryChardev);
        await Task.WhenAll([capabilities, chardevs, .. orders]);
        // Only now: a guest must not run where an order before it was refused.
        if (!paused) await AskAsync(QmpCommand.Continue);
        try
        {
            return QmpReplies.Chardevs(await chardevs);
        }
        catch (QmpFormatException rubbish)
        {
            throw new VmException(ErrorCode.InternalError, rubbish.Message, cause: rubbish);
        }

        Task<ReadOnlyMemory<byte>> AskAsync(QmpCommand command) => qmp.AskAsync(command, Timeout.InfiniteTimeSpan, stop);
    }
}
