using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace PowerVirt.Clients.Tests;

/// <summary>
/// Stands in for the agent in a guest: it takes the place of the channel's socket and says what it was given to say.
/// </summary>
internal sealed class FakeAgent : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly IReadOnlyDictionary<string, string> _answers;
    private readonly List<string> _asked = [];

    /// <param name="path">The socket of the channel.</param>
    /// <param name="answers">The JSON that each command returns; all others are unknown to it.</param>
    public FakeAgent(string path, IReadOnlyDictionary<string, string> answers)
    {
        _answers = answers;
        File.Delete(path);
        _listener.Bind(new UnixDomainSocketEndPoint(path));
        _listener.Listen();
        _ = ServeAsync();
    }

    /// <summary>The commands it was given, with their arguments.</summary>
    public IReadOnlyList<string> Asked
    {
        get
        {
            lock (_asked) return [.. _asked];
        }
    }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptAsync();
                using var reader = new StreamReader(new NetworkStream(client), Encoding.Latin1);
                while (await reader.ReadLineAsync() is { } line)
                    await client.SendAsync(Encoding.UTF8.GetBytes(Answer(line.TrimStart('\u00ff')) + "\n"));
            }
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException or IOException)
        {
            // The test is over.
        }
    }

    private string Answer(string line)
    {
        using var command = JsonDocument.Parse(line);
        var name = command.RootElement.GetProperty("execute").GetString()!;
        if (name == "guest-sync")
            return $"{{\"return\":{command.RootElement.GetProperty("arguments").GetProperty("id").GetRawText()}}}";
        lock (_asked) _asked.Add(line);
        return _answers.TryGetValue(name, out var answer)
            ? $"{{\"return\":{answer}}}"
            : $"{{\"error\":{{\"class\":\"CommandNotFound\",\"desc\":\"The command {name} has not been found\"}}}}";
    }
}
