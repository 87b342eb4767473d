using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Host.Process;
using PowerVirt.Host.Qmp;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Host.Launch;

/// <summary>The first words with a QEMU that has just been started, while its death is watched for.</summary>
internal static class Handshake
{
    /// <summary>A QEMU that closes its monitor is about to end and then has told why.</summary>
    private static readonly TimeSpan DyingTakes = TimeSpan.FromSeconds(2);

    public static async Task<ImmutableArray<Chardev>> RunAsync(
        QmpConnection qmp, ChildProcess process, OutputTail output, bool paused, LaunchOptions options, CancellationToken stop)
    {
        var script = ScriptAsync(qmp, paused, stop);
        await Task.WhenAny(script, process.Exit);
        if (script.IsCompletedSuccessfully) return await script;
        if (script.IsCanceled) stop.ThrowIfCancellationRequested();
        try
        {
            if (!process.Exit.IsCompleted) await process.Exit.WaitAsync(DyingTakes, stop);
        }
        catch (TimeoutException)
        {
            return await script; // It lives: what its monitor said is the problem.
        }

        var words = await output.LastAsync();
        throw new VmException(options.Explain(words) ?? new Problem(ErrorCode.InternalError,
            $"QEMU ended before the guest could run ({await process.Exit}){(words.Length > 0 ? $": {words}" : " and said nothing.")}"));
    }

    /// <remarks>Asked in one go: QEMU answers in order, and waiting for each answer would only cost time.</remarks>
    private static async Task<ImmutableArray<Chardev>> ScriptAsync(QmpConnection qmp, bool paused, CancellationToken stop)
    {
        var capabilities = qmp.AskAsync(QmpCommand.Capabilities, Timeout.InfiniteTimeSpan, stop);
        var chardevs = qmp.AskAsync(QmpCommand.QueryChardev, Timeout.InfiniteTimeSpan, stop);
        var resume = paused ? Task.CompletedTask : qmp.AskAsync(QmpCommand.Continue, Timeout.InfiniteTimeSpan, stop);
        await Task.WhenAll(capabilities, chardevs, resume);
        try
        {
            return QmpReplies.Chardevs(await chardevs);
        }
        catch (QmpFormatException rubbish)
        {
            throw new VmException(ErrorCode.InternalError, rubbish.Message, cause: rubbish);
        }
    }
}
