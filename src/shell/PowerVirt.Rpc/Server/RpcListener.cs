using System.Net.Sockets;
using System.Security.Authentication;
using PowerVirt.Rpc.Linux;
using PowerVirt.Rpc.Transports;

namespace PowerVirt.Rpc.Server;

/// <summary>Takes connections from a socket and hands them to a server.</summary>
/// <remarks>The socket must be listening already; the listener closes it. The name is for the log.</remarks>
public sealed class RpcListener(RpcServer server, Socket socket, string name) : IDisposable
{
    /// <summary>Time that a daemon without free descriptors waits for one.</summary>
    private static readonly TimeSpan Exhausted = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _ending = new();

    /// <summary>Who may do what; asked once for each connection.</summary>
    public required Func<CallerIdentity, Rights> Grant { get; init; }

    /// <summary>What a caller to whom nothing is granted may have once it has proved that it may.</summary>
    public Rights Offer { get; init; } = Rights.Write;

    /// <summary>
    /// What proves both sides to each other, asked for at each handshake; without it the socket must be a UNIX socket.
    /// </summary>
    public Func<TlsHandshake>? Tls { get; init; }

    /// <summary>Takes connections until the listener is disposed of.</summary>
    public async Task RunAsync()
    {
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                _ = ServeAsync(await socket.AcceptAsync(_ending.Token));
            }
            catch (Exception error) when (error is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException error)
            {
                if (_ending.IsCancellationRequested) return;
                server.Log.NotAccepted(name, error.Message);
                if (!await WaitAsync()) return;
            }
        }
    }

    public void Dispose()
    {
        _ending.Cancel();
        socket.Dispose();
    }

    /// <summary>Out of descriptors the kernel would refuse again at once, and no event says "there is one".</summary>
    private async Task<bool> WaitAsync()
    {
        await Task.Delay(Exhausted, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !_ending.IsCancellationRequested;
    }

    private async Task ServeAsync(Socket client)
    {
        try
        {
            var (transport, caller) = Tls is null ? Local(client) : await ShakeHandsAsync(Tls, client);
            await server.ServeAsync(transport, caller, Grant(caller), Offer);
        }
        catch (Exception error) when (error
            is SocketException or IOException or AuthenticationException or OperationCanceledException)
        {
            client.Dispose();
            server.Log.NotAccepted(name, $"{error.Message}{(error.InnerException is { } cause ? $" {cause.Message}" : "")}");
        }
    }

    /// <summary>Who it is comes first: a transport is watched, and must be disposed of, from when it is made.</summary>
    private static (ITransport Transport, CallerIdentity Caller) Local(Socket client)
    {
        var caller = PeerCredentials.Of(client);
        return (new UnixTransport(client), caller);
    }

    /// <summary>Nothing is known of the other side before: it takes one of a few places.</summary>
    private async Task<(ITransport Transport, CallerIdentity Caller)> ShakeHandsAsync(Func<TlsHandshake> tls, Socket client)
    {
        if (!server.Admission.EnterAsStranger())
            throw new IOException($"{server.Limits.Strangers} others have not proved yet who they are.");
        try
        {
            return await tls().AcceptAsync(client, server.Limits.Handshake);
        }
        finally
        {
            server.Admission.LeaveAsStranger();
        }
    }
}
