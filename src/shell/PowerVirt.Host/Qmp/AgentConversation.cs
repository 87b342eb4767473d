using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using PowerVirt.Domain;
using PowerVirt.Host.Launch;
using PowerVirt.Qemu.Qmp;

namespace PowerVirt.Host.Qmp;

/// <summary>
/// Asks the agent in a guest one thing. The guest is not trusted: what it says is bounded in size and time.
/// </summary>
/// <remarks>Source: QEMU's <c>docs/interop/qemu-ga-ref</c>; the byte 0xff throws away half a line of whoever was before.
/// </remarks>
internal static class AgentConversation
{
    private const int LongestLine = 4 << 20;

    /// <param name="path">The channel's socket on the host.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="answers">False for what the agent answers only where it fails.</param>
    /// <param name="patience">How long the agent may take for each answer.</param>
    /// <param name="stop">Gives it up.</param>
    /// <exception cref="VmException">There is no agent, or it refuses.</exception>
    public static async Task<ReadOnlyMemory<byte>> AskAsync(
        string path, QmpCommand command, bool answers, TimeSpan patience, CancellationToken stop)
    {
        using var socket = await SocketSteps.ConnectAsync(path, "It is the way to the guest's agent.", stop);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        await using var stream = new NetworkStream(socket, ownsSocket: false);
        var synced = false;
        try
        {
            var id = Random.Shared.Next();
            await stream.WriteAsync((byte[])[0xff], limit.Token);
            await SendAsync(stream, $$$"""{"execute":"guest-sync","arguments":{"id":{{{id}}}}}""", limit.Token);
            while (!IsReturn(await LineAsync(stream, limit.Token), id))
            {
                // An answer to somebody who has gone.
            }

            synced = true;
            limit.CancelAfter(patience);
            await SendAsync(stream, command.Arguments is { } arguments
                ? $$$"""{"execute":"{{{command.Name}}}","arguments":{{{arguments}}}}"""
                : $$"""{"execute":"{{command.Name}}"}""", limit.Token);
            return Answer(command, await LineAsync(stream, limit.Token));
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // A guest that powers off has better things to do than to answer.
            return synced && !answers ? "{}"u8.ToArray() : throw Unresponsive();
        }
        catch (Exception gone) when (gone is IOException or SocketException)
        {
            return synced && !answers ? "{}"u8.ToArray() : throw Unresponsive();
        }
    }

    private static async Task SendAsync(NetworkStream stream, string text, CancellationToken stop) =>
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text + "\n"), stop);

    private static async Task<ReadOnlyMemory<byte>> LineAsync(NetworkStream stream, CancellationToken stop)
    {
        var line = new MemoryStream();
        var chunk = new byte[1];
        while (await stream.ReadAsync(chunk, stop) > 0)
        {
            if (chunk[0] == (byte)'\n') return line.ToArray();
            if (chunk[0] == 0xff) line.SetLength(0);
            else line.WriteByte(chunk[0]);
            if (line.Length > LongestLine) throw new IOException("The agent's answer is too long.");
        }

        throw new IOException("The agent's channel was closed.");
    }

    private static bool IsReturn(ReadOnlyMemory<byte> line, int id)
    {
        try
        {
            using var answer = JsonDocument.Parse(line);
            return answer.RootElement.ValueKind == JsonValueKind.Object
                && answer.RootElement.TryGetProperty("return", out var value)
                && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number == id;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ReadOnlyMemory<byte> Answer(QmpCommand command, ReadOnlyMemory<byte> line)
    {
        try
        {
            using var answer = JsonDocument.Parse(line);
            if (answer.RootElement.TryGetProperty("return", out var value))
                return Encoding.UTF8.GetBytes(value.GetRawText());
            var error = answer.RootElement.GetProperty("error");
            throw new VmException(ErrorCode.OperationFailed,
                $"The guest's agent refuses '{command.Name}': {error.GetProperty("desc").GetString()}");
        }
        catch (Exception rubbish) when (rubbish is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new VmException(ErrorCode.InternalError, "The guest's agent talks rubbish.", cause: rubbish);
        }
    }

    private static VmException Unresponsive() => new(ErrorCode.AgentUnresponsive,
        "QEMU guest agent is not connected",
        "Install and start qemu-guest-agent in the guest.");
}
