using System.Net.Sockets;
using PowerVirt.Cli.Output;
using PowerVirt.Domain;
using PowerVirt.Host.Console;
using PowerVirt.Rpc.Client;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Cli.Daemon;

/// <summary>Joins the terminal to a guest's console by way of the daemon.</summary>
internal static class GuestConsoleLink
{
    private const int Chunk = 4096;

    /// <summary>What the daemon may take to agree that the console is left.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    /// <summary>Shows the console until the user leaves it or the guest ends.</summary>
    /// <param name="terminal">The user's.</param>
    /// <param name="daemon">The daemon.</param>
    /// <param name="console">Which console of which guest.</param>
    /// <param name="stop">Ends it.</param>
    /// <param name="begin">Called when the console is open, so that no byte is lost.</param>
    public static async Task<ExitCode> AttachAsync(
        Terminal terminal, DaemonConnection daemon, DomainOpenConsoleArgs console, CancellationToken stop,
        Func<Task>? begin = null)
    {
        await daemon.KeepAliveAsync();
        var call = daemon.Stream();
        await daemon.Screen.DomainOpenConsoleAsync(console, call);
        var stream = call.Stream!;
        if (!System.Console.IsInputRedirected)
            terminal.Error.WriteLine($"powervirt: this is the console of {console.Domain.Name}. Ctrl-] leaves it.");
        terminal.Flush();
        if (begin is not null) await begin();
        RpcException? failure = null;
        var end = await ConsoleSession.AttachAsync(async socket => failure = await CarryAsync(stream, socket), stop);
        await LeaveAsync(stream);
        stop.ThrowIfCancellationRequested();
        if (end == ConsoleEnd.GuestGone && failure is not null) throw new VmException(DaemonProblems.Of(failure), failure);
        // The guest may have left the line half-written.
        if (end == ConsoleEnd.Left) terminal.Error.Write("\r\n");
        return end == ConsoleEnd.OutputGone ? ExitCode.Failed : ExitCode.Done;
    }

    /// <returns>Why the stream ended, unless it came to its end.</returns>
    private static async Task<RpcException?> CarryAsync(ClientStream stream, Socket socket)
    {
        using var over = new CancellationTokenSource();
        var toGuest = ToGuestAsync(stream, socket, over);
        try
        {
            await ToUserAsync(stream, socket, over.Token);
            return null;
        }
        catch (RpcException failed)
        {
            return failed;
        }
        catch (Exception left) when (left is OperationCanceledException or SocketException)
        {
            return null; // The user's end was closed.
        }
        finally
        {
            socket.Shutdown(SocketShutdown.Both);
            await toGuest;
            socket.Dispose();
        }
    }

    private static async Task ToUserAsync(ClientStream stream, Socket socket, CancellationToken over)
    {
        while (await stream.ReceiveAsync(over) is { IsEnd: false } piece)
            for (var data = piece.Data; !data.IsEmpty;)
                data = data[await socket.SendAsync(data, over)..];
    }

    private static async Task ToGuestAsync(ClientStream stream, Socket socket, CancellationTokenSource over)
    {
        var buffer = new byte[Chunk];
        try
        {
            while (await socket.ReceiveAsync(buffer) is > 0 and var length)
                await stream.SendAsync(buffer.AsMemory(0, length), over.Token);
        }
        catch (Exception ended) when (ended is RpcException or SocketException or OperationCanceledException)
        {
            // The other direction says why.
        }

        await over.CancelAsync();
    }

    private static async Task LeaveAsync(ClientStream stream)
    {
        using var limit = new CancellationTokenSource(Farewell);
        try
        {
            await stream.AbortAsync(limit.Token);
        }
        catch (Exception gone) when (gone is RpcException or OperationCanceledException)
        {
            // It had ended, or the daemon hangs: the connection is closed next.
        }
    }
}
