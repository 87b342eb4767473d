using System.Text;
using PowerVirt.Rpc.Client;
using PowerVirt.Rpc.Streams;
using PowerVirt.Wire.Framing;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Rpc.Tests.Streams;

public class StreamTests
{
    [Fact]
    public async Task A_console_echoes_until_the_client_finishes()
    {
        await using var daemon = Daemon(async stream =>
        {
            for (var piece = await stream.ReceiveAsync(); !piece.IsEnd; piece = await stream.ReceiveAsync()) await stream.SendAsync(piece.Data);
        });
        using var client = await daemon.OpenAsync();
        var stream = await OpenAsync(client);
        await stream.SendAsync("hello"u8.ToArray());
        Assert.Equal("hello", Encoding.ASCII.GetString((await stream.ReceiveAsync()).Data.Span));
        await stream.FinishAsync();
        Assert.True((await stream.ReceiveAsync()).IsEnd);
    }

    [Fact]
    public async Task A_download_arrives_whole_in_pieces_that_libvirts_clients_take()
    {
        var sent = Enumerable.Range(0, 5_000_000).Select(i => (byte)(i * 7)).ToArray();
        await using var daemon = Daemon(stream => stream.SendAsync(sent).AsTask());
        using var client = await daemon.OpenAsync();
        var stream = await OpenAsync(client);
        var received = new MemoryStream();
        for (var piece = await stream.ReceiveAsync(); !piece.IsEnd; piece = await stream.ReceiveAsync())
        {
            Assert.InRange(piece.Data.Length, 1, FrameLimits.StreamData);
            received.Write(piece.Data.Span);
        }

        await stream.FinishAsync();
        Assert.Equal(sent, received.ToArray());
    }

    [Fact]
    public async Task A_hole_is_a_hole_on_both_sides()
    {
        await using var daemon = Daemon(async stream =>
        {
            Assert.Equal(1L << 40, (await stream.ReceiveAsync()).Hole);
            await stream.SendHoleAsync(1L << 41);
        });
        using var client = await daemon.OpenAsync();
        var stream = await OpenAsync(client);
        await stream.SendHoleAsync(1L << 40);
        Assert.Equal(1L << 41, (await stream.ReceiveAsync()).Hole);
        Assert.True((await stream.ReceiveAsync()).IsEnd);
    }

    [Fact]
    public async Task What_a_handler_fails_with_reaches_the_client()
    {
        await using var daemon = Daemon(_ => throw new RpcException(55, 10, "the console is gone"));
        using var client = await daemon.OpenAsync();
        var stream = await OpenAsync(client);
        var error = await Assert.ThrowsAsync<RpcException>(() => stream.ReceiveAsync().AsTask());
        Assert.Equal((55, "the console is gone"), (error.Code, error.Message));
        await Assert.ThrowsAsync<RpcException>(() => stream.SendAsync(new byte[1]).AsTask());
    }

    [Fact]
    public async Task A_client_that_gives_up_ends_the_handlers_reading()
    {
        var ended = new TaskCompletionSource<Exception?>();
        await using var daemon = Daemon(async stream => ended.SetResult(await Record.ExceptionAsync(() => stream.ReceiveAsync().AsTask())));
        using var client = await daemon.OpenAsync();
        await (await OpenAsync(client)).AbortAsync();
        Assert.Equal("The client gave the stream up.", Assert.IsType<RpcException>(await ended.Task).Message);
    }

    [Fact]
    public async Task A_client_that_vanishes_ends_the_handlers_reading_and_sending()
    {
        var ended = new TaskCompletionSource<Exception?>();
        await using var daemon = Daemon(async stream => ended.SetResult(await Record.ExceptionAsync(async () =>
        {
            while (true) await stream.SendAsync(new byte[100_000]);
        })));
        var client = await daemon.OpenAsync();
        var stream = await OpenAsync(client);
        Assert.Equal(100_000, (await stream.ReceiveAsync()).Data.Length);
        client.Dispose();
        Assert.StartsWith("The connection ended", Assert.IsType<RpcException>(await ended.Task).Message, StringComparison.Ordinal);
        await daemon.ServesAsync();
    }

    [Fact]
    public async Task A_sender_waits_for_a_handler_that_does_not_read()
    {
        var go = new TaskCompletionSource();
        var total = 0L;
        await using var daemon = Daemon(async stream =>
        {
            await go.Task;
            for (var piece = await stream.ReceiveAsync(); !piece.IsEnd; piece = await stream.ReceiveAsync()) total += piece.Data.Length;
        });
        using var client = await daemon.OpenAsync();
        var stream = await OpenAsync(client);
        var sending = stream.SendAsync(new byte[20_000_000]).AsTask();
        await daemon.ServesAsync();
        Assert.False(sending.IsCompleted);
        go.SetResult();
        await sending;
        await stream.FinishAsync();
        Assert.Equal(20_000_000, total);
    }

    [Fact]
    public async Task Holes_and_single_bytes_wait_for_a_handler_that_does_not_read_as_data_does()
    {
        var go = new TaskCompletionSource();
        var pieces = 0;
        await using var daemon = Daemon(async stream =>
        {
            await go.Task;
            for (var piece = await stream.ReceiveAsync(); !piece.IsEnd; piece = await stream.ReceiveAsync()) pieces++;
        });
        using var client = await daemon.OpenAsync();
        var stream = await OpenAsync(client);
        var sending = Task.Run(async () =>
        {
            for (var i = 0; i < 50_000; i++)
            {
                await stream.SendHoleAsync(1);
                await stream.SendAsync(new byte[1]);
            }
        });
        await daemon.ServesAsync();
        Assert.NotSame(sending, await Task.WhenAny(sending, Task.Delay(TimeSpan.FromMilliseconds(300))));
        go.SetResult();
        await sending;
        await stream.FinishAsync();
        Assert.Equal(100_000, pieces);
    }

    [Fact]
    public async Task A_client_that_finishes_early_stops_a_handler_that_sends()
    {
        await using var daemon = Daemon(async stream =>
        {
            while (true) await stream.SendAsync(new byte[100_000]);
        });
        using var client = await daemon.OpenAsync();
        var stream = await OpenAsync(client);
        await stream.ReceiveAsync();
        var finishing = stream.FinishAsync();
        while (!(await stream.ReceiveAsync()).IsEnd) { }
        await finishing;
        Assert.Empty(daemon.Log.Faults);
    }

    [Fact]
    public async Task A_client_learns_that_the_last_of_its_data_could_not_be_used()
    {
        await using var daemon = Daemon(async stream =>
        {
            while (!(await stream.ReceiveAsync()).IsEnd) { }
            throw new RpcException(38, 18, "no space left");
        });
        using var client = await daemon.OpenAsync();
        var stream = await OpenAsync(client);
        await stream.SendAsync(new byte[1000]);
        var error = await Assert.ThrowsAsync<RpcException>(() => stream.FinishAsync());
        Assert.Equal("no space left", error.Message);
    }

    [Fact]
    public async Task Data_for_a_stream_that_does_not_exist_is_dropped()
    {
        await using var daemon = Daemon(_ => Task.CompletedTask);
        using var peer = new RawPeer(daemon.Path);
        peer.Send([.. RawPeer.Frame(201, 77, FrameType.Stream, FrameStatus.Continue, 1, 2, 3), .. RawPeer.Open(2)]);
        Assert.Equal(2u, (await peer.ReceiveAsync()).Header.Serial);
    }

    [Fact]
    public async Task A_client_may_not_open_streams_without_end()
    {
        var go = new TaskCompletionSource();
        await using var daemon = Daemon(_ => go.Task);
        using var client = await daemon.OpenAsync();
        var error = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            for (var i = 0; i <= RpcLimits.Default.Streams; i++) await OpenAsync(client);
        });
        Assert.StartsWith("64 streams are open", error.Message, StringComparison.Ordinal);
        go.SetResult();
    }

    private static FakeDaemon Daemon(Func<RpcStream, Task> console) =>
        FakeDaemon.Start(new Greeter().Group, new ScreenHandler { Console = console }.Group);

    private static async Task<ClientStream> OpenAsync(RpcClient client)
    {
        var call = new ClientCall { OpensStream = true };
        var args = new DomainOpenConsoleArgs(new RemoteDomain("vm", Guid.Empty, 1), null, 0);
        await new DomainScreenClient<ClientCall>(client).DomainOpenConsoleAsync(args, call);
        return call.Stream!;
    }
}
