using PowerVirt.Host.Console;
using PowerVirt.Rpc.Streams;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Daemon.Consoles;

/// <summary>Carries a console's bytes over a client's stream, both ways, until either side ends.</summary>
internal sealed class ConsoleCarrier(ConsoleStream console)
{
    public async Task RunAsync(RpcStream stream)
    {
        await using (console)
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(console.Ended);
            var fromGuest = SendAsync(stream, ending.Token);
            var toGuest = ReceiveAsync(stream, ending.Token);
            await Task.WhenAny(fromGuest, toGuest);
            var takenOver = console.Ended.IsCancellationRequested;
            await ending.CancelAsync();
            await console.DisposeAsync();
            await Task.WhenAll(Quiet(fromGuest), Quiet(toGuest));
            if (takenOver) throw RpcException.Failed("Another client has taken the console over.");
        }
    }

    private async Task SendAsync(RpcStream stream, CancellationToken stop)
    {
        var buffer = new byte[4096];
        while (await console.ReadAsync(buffer) is > 0 and var count)
            await stream.SendAsync(buffer.AsMemory(0, count), stop);
    }

    private async Task ReceiveAsync(RpcStream stream, CancellationToken stop)
    {
        while (await stream.ReceiveAsync(stop) is { IsEnd: false } piece)
        {
            for (var left = piece.Data; left.Length > 0;)
            {
                var count = await console.WriteAsync(left);
                if (count == 0) return;
                left = left[count..];
            }
        }
    }

    /// <summary>How one direction ended matters to nobody once both have.</summary>
    private static async Task Quiet(Task direction)
    {
        try
        {
            await direction;
        }
        catch (Exception over) when (over is OperationCanceledException or RpcException)
        {
            // The other direction, or the client, has ended it.
        }
    }
}
