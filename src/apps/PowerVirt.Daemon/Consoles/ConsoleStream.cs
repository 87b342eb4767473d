using System.Net.Sockets;
using PowerVirt.Host.Console;
using PowerVirt.Rpc.Streams;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Daemon.Consoles;

/// <summary>Carries a console's bytes over a client's stream, both ways, until either side ends.</summary>
internal sealed class ConsoleStream(ConsoleConnection console, ConsoleSeats.Seat seat)
{
    public async Task RunAsync(RpcStream stream)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(seat.Lost);
        try
        {
            var fromGuest = SendAsync(stream, ending.Token);
            var toGuest = ReceiveAsync(stream, ending.Token);
            await Task.WhenAny(fromGuest, toGuest);
            await ending.CancelAsync();
            await Task.WhenAll(Quiet(fromGuest), Quiet(toGuest));
            if (seat.Lost.IsCancellationRequested) throw RpcException.Failed("Another client has taken the console over.");
        }
        finally
        {
            seat.Dispose();
            // It joins a thread that ends at once.
            await Task.Run(console.Dispose);
        }
    }

    private async Task SendAsync(RpcStream stream, CancellationToken stop)
    {
        var buffer = new byte[4096];
        while (await console.Socket.ReceiveAsync(buffer.AsMemory(), SocketFlags.None, stop) is > 0 and var count)
            await stream.SendAsync(buffer.AsMemory(0, count), stop);
    }

    private async Task ReceiveAsync(RpcStream stream, CancellationToken stop)
    {
        while (await stream.ReceiveAsync(stop) is { IsEnd: false } piece)
            for (var left = piece.Data; left.Length > 0;)
                left = left[await console.Socket.SendAsync(left, SocketFlags.None, stop)..];
    }

    /// <summary>How one direction ended matters to nobody once both have.</summary>
    private static async Task Quiet(Task direction)
    {
        try
        {
            await direction;
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or RpcException or ObjectDisposedException)
        {
            // The other direction, or the client, has ended it.
        }
    }
}
