using System.Collections.Immutable;
using System.Text.Json;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine.Ports;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Engine.Statistics;

/// <summary>What only QEMU itself knows of a guest; asked in one go.</summary>
/// <remarks>
/// QEMU's monitor reads its commands byte by byte (<c>monitor/monitor.c: monitor_can_read</c>), which is most of what a
/// question costs: it is asked for no more than the guest has.
/// </remarks>
internal sealed record MonitorNumbers
{
    public ImmutableArray<CpuThread> Cpus { get; init; } = [];

    public ImmutableArray<BlockStatistics> Blocks { get; init; } = [];

    public ImmutableArray<IoThreadStatistics> IoThreads { get; init; } = [];

    public BalloonStatistics? Balloon { get; init; }

    /// <param name="guest">Who is asked.</param>
    /// <param name="outline">What the guest has.</param>
    /// <param name="cpus">Its virtual CPUs where they are known; default where QEMU has to be asked.</param>
    /// <param name="stop">Gives it up.</param>
    /// <exception cref="VmException">The monitor is closed or does not answer.</exception>
    public static async Task<MonitorNumbers> AskAsync(
        IRunningGuest guest, DefinitionOutline outline, ImmutableArray<CpuThread> cpus, CancellationToken stop)
    {
        var asked = cpus.IsDefault ? guest.AskAsync(QmpCommand.QueryCpus, stop) : null;
        var work = AskIf(!outline.Disks.IsEmpty, new QmpCommand("query-blockstats"));
        var images = AskIf(!outline.Disks.IsEmpty, new QmpCommand("query-block"));
        var threads = AskIf(outline.HasIoThreads, new QmpCommand("query-iothreads"));
        var told = AskIf(outline.HasBalloon, new QmpCommand("qom-get",
            """{"path":"/machine/peripheral/balloon0","property":"guest-stats"}"""));
        return new MonitorNumbers
        {
            Cpus = asked is null ? cpus : QmpReplies.Cpus(await asked),
            Blocks = BlockNumbers.Of(outline, await OrEmptyAsync(work), await OrEmptyAsync(images)),
            IoThreads = ThreadsOf(await OrEmptyAsync(threads)),
            Balloon = outline.HasBalloon ? BalloonNumbers.Of(await OrEmptyAsync(told)) : null,
        };

        Task<ReadOnlyMemory<byte>>? AskIf(bool there, QmpCommand command) =>
            there ? guest.AskAsync(command, stop) : null;
    }

    /// <summary>A QEMU that lacks one of the commands, or the device, still tells the rest.</summary>
    private static async Task<ReadOnlyMemory<byte>> OrEmptyAsync(Task<ReadOnlyMemory<byte>>? asked)
    {
        if (asked is null) return default;
        try
        {
            return await asked;
        }
        catch (VmException refused) when (refused.Problem.Code is not ErrorCode.OperationTimeout)
        {
            return default;
        }
    }

    private static ImmutableArray<IoThreadStatistics> ThreadsOf(ReadOnlyMemory<byte> reply) =>
        Replies.Items(reply, item => new IoThreadStatistics(
            Replies.Text(item, "id") ?? "", (int)(Replies.Number(item, "thread-id") ?? 0),
            Replies.Number(item, "poll-max-ns") ?? 0, Replies.Number(item, "poll-grow") ?? 0,
            Replies.Number(item, "poll-shrink") ?? 0));
}

/// <summary>Looks into answers in which anything may be missing.</summary>
internal static class Replies
{
    public static ImmutableArray<T> Items<T>(ReadOnlyMemory<byte> reply, Func<JsonElement, T> read)
    {
        if (reply.IsEmpty) return [];
        try
        {
            using var document = JsonDocument.Parse(reply);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().Select(read)]
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    public static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } whole && whole.TryGetProperty(name, out var member)
            ? member
            : null;

    public static string? Text(JsonElement? element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A number; null where there is none, or a negative one, by which QEMU means that it does not know.</summary>
    public static ulong? Number(JsonElement? element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetUInt64(out var value)
            && value != ulong.MaxValue ? value : null;
}
