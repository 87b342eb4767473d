using System.Net.Sockets;
using System.Text;
using PowerVirt.Daemon.Logging;

namespace PowerVirt.Daemon.Metrics;

/// <summary>Answers <c>GET /metrics</c>: as much of HTTP as a scrape needs.</summary>
/// <remarks>A web server would cost the daemon more memory than all that it does besides.</remarks>
/// <param name="socket">Listens already; it is closed at the end.</param>
/// <param name="read">Makes the answer.</param>
/// <param name="log">Is told of faults.</param>
internal sealed class MetricsListener(Socket socket, Func<Task<string>> read, DaemonLog log) : IDisposable
{
    /// <summary>A request line and the headers of any scraper.</summary>
    private const int LongestRequest = 16 << 10;

    private const int MostAtOnce = 16;

    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(10);
    private readonly CancellationTokenSource _ending = new();
    private readonly SemaphoreSlim _places = new(MostAtOnce);

    public async Task RunAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                await _places.WaitAsync(_ending.Token);
                _ = ServeAsync(await socket.AcceptAsync(_ending.Token));
            }
            catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException error)
            {
                _places.Release();
                log.Warning("A scrape is not accepted.", ("reason", error.Message));
                await Task.Delay(TimeSpan.FromMilliseconds(100), _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    public void Dispose()
    {
        _ending.Cancel();
        socket.Dispose();
    }

    private async Task ServeAsync(Socket client)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(_ending.Token);
        limit.CancelAfter(Deadline);
        try
        {
            if (await RequestAsync(client, limit.Token) is { } request)
            {
                var answer = await AnswerAsync(request);
                for (var rest = answer; rest.Length > 0;)
                    rest = rest[await client.SendAsync(rest, SocketFlags.None, limit.Token)..];
                client.Shutdown(SocketShutdown.Send);
                // Closing at once would take back what the other side has not read yet.
                while (await client.ReceiveAsync(new byte[256], SocketFlags.None, limit.Token) > 0)
                {
                }
            }
        }
        catch (Exception error) when (error is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The scraper has gone, or takes too long: it asks again.
        }
        finally
        {
            client.Dispose();
            _places.Release();
        }
    }

    /// <summary>The request line, once all headers are here; null where no request comes.</summary>
    private static async Task<string?> RequestAsync(Socket client, CancellationToken limit)
    {
        var buffer = new byte[LongestRequest];
        for (var length = 0; length < buffer.Length;)
        {
            var count = await client.ReceiveAsync(buffer.AsMemory(length), SocketFlags.None, limit);
            if (count == 0) return null;
            length += count;
            if (buffer.AsSpan(0, length).IndexOf("\r\n\r\n"u8) < 0) continue;
            return Encoding.ASCII.GetString(buffer, 0, buffer.AsSpan(0, length).IndexOf("\r\n"u8));
        }

        return null;
    }

    private async Task<ReadOnlyMemory<byte>> AnswerAsync(string request) => request.Split(' ') switch
    {
        ["GET", "/metrics", _] => Response("200 OK", await read()),
        ["HEAD", "/metrics", _] => Response("200 OK", ""),
        ["GET" or "HEAD", _, _] => Response("404 Not Found", "Metrics are at /metrics.\n"),
        [_, _, _] => Response("405 Method Not Allowed", "Metrics are there to be read with GET.\n"),
        _ => Response("400 Bad Request", "That is not HTTP.\n"),
    };

    private static ReadOnlyMemory<byte> Response(string status, string body)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var head = $"HTTP/1.1 {status}\r\nContent-Type: text/plain; version=0.0.4; charset=utf-8\r\n" +
                   $"Content-Length: {bytes.Length}\r\nConnection: close\r\n\r\n";
        return (byte[])[.. Encoding.ASCII.GetBytes(head), .. bytes];
    }
}
