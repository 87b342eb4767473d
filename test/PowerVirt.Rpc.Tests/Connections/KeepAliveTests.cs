using PowerVirt.Wire.Framing;

namespace PowerVirt.Rpc.Tests.Connections;

public class KeepAliveTests
{
    private static readonly RpcLimits Quick = RpcLimits.Default with { KeepAliveInterval = TimeSpan.FromMilliseconds(50), KeepAliveCount = 3 };

    [Fact]
    public async Task A_ping_is_answered_with_a_pong()
    {
        await using var daemon = FakeDaemon.Start(new Greeter().Group);
        using var peer = new RawPeer(daemon.Path);
        peer.Send(Frame(KeepAlive.Ping));
        Assert.Equal((KeepAlive.Frame(KeepAlive.Pong), 0), await NextAsync(peer));
    }

    [Fact]
    public async Task Who_asks_for_keepalive_and_answers_nothing_is_closed()
    {
        await using var daemon = FakeDaemon.Start(Quick, new Greeter().Group);
        using var peer = new RawPeer(daemon.Path);
        await AskAsync(peer);
        for (var i = 0; i < 3; i++) Assert.Equal((KeepAlive.Frame(KeepAlive.Ping), 0), await NextAsync(peer));
        Assert.True(await peer.IsClosedAsync());
        Assert.Equal("it answered none of 3 keepalive messages", await daemon.Log.FirstEnd);
    }

    [Fact]
    public async Task Who_answers_stays()
    {
        await using var daemon = FakeDaemon.Start(Quick, new Greeter().Group);
        using var peer = new RawPeer(daemon.Path);
        await AskAsync(peer);
        for (var i = 0; i < 8; i++)
        {
            Assert.Equal((KeepAlive.Frame(KeepAlive.Ping), 0), await NextAsync(peer));
            peer.Send(Frame(KeepAlive.Pong));
        }

        Assert.Empty(daemon.Log.Ends);
    }

    [Fact]
    public async Task Whoever_does_not_ask_is_left_alone()
    {
        await using var daemon = FakeDaemon.Start(Quick, new Greeter().Group);
        using var silent = new RawPeer(daemon.Path);
        silent.Send(RawPeer.Open(1));
        await silent.ReceiveAsync();
        using var asking = new RawPeer(daemon.Path);
        await AskAsync(asking);
        Assert.True(await asking.IsClosedAsync());
        silent.Send(RawPeer.Frame(59, 2));
        Assert.Equal(2u, (await silent.ReceiveAsync()).Header.Serial);
    }

    private static async Task AskAsync(RawPeer peer)
    {
        peer.Send(RawPeer.Frame(60, 1, payload: [0, 0, 0, 10]));
        Assert.Equal([0, 0, 0, 1], (await peer.ReceiveAsync()).Payload);
    }

    private static async Task<(FrameHeader Header, int Length)> NextAsync(RawPeer peer)
    {
        var (header, payload) = await peer.ReceiveAsync();
        return (header, payload.Length);
    }

    private static byte[] Frame(int procedure)
    {
        var frame = new byte[FrameHeader.Size];
        KeepAlive.Frame(procedure).Write(frame, frame.Length);
        return frame;
    }
}
