using PowerVirt.Wire.Framing;

namespace PowerVirt.Rpc.Tests.Server;

public class AuthorizationTests
{
    private static readonly byte[] NoArguments = [0xff, 0xff];

    [Fact]
    public async Task A_reader_may_change_nothing_and_its_arguments_are_not_even_decoded()
    {
        await using var daemon = FakeDaemon.Start(Rights.Read, new Greeter().Group, new ScreenHandler().Group);
        using var peer = new RawPeer(daemon.Path);
        peer.Send(RawPeer.Open(1));
        await peer.ReceiveAsync();
        peer.Send(RawPeer.Frame(201, 2, payload: NoArguments));
        var error = await peer.ReceiveErrorAsync();
        Assert.Equal((29, "operation forbidden: read only access prevents DomainOpenConsole"), (error.Code, error.Message));
        Assert.Equal(["1.2 201: operation forbidden: read only access prevents DomainOpenConsole"], daemon.Log.Denials);
        peer.Send(RawPeer.Frame(59, 3));
        Assert.Equal(FrameStatus.Ok, (await peer.ReceiveAsync()).Header.Status);
    }

    [Fact]
    public async Task Nothing_is_answered_before_the_connection_is_open()
    {
        await using var daemon = FakeDaemon.Start(new Greeter().Group);
        using var peer = new RawPeer(daemon.Path);
        peer.Send(RawPeer.Frame(59, 1));
        var error = await peer.ReceiveErrorAsync();
        Assert.Equal((1, "internal error: connection not open"), (error.Code, error.Message));
    }

    [Fact]
    public async Task A_caller_without_rights_may_only_prove_who_it_is()
    {
        await using var daemon = FakeDaemon.Start(Rights.None, new Greeter().Group);
        using var peer = new RawPeer(daemon.Path);
        peer.Send(RawPeer.Frame(60, 1, payload: [0, 0, 0, 10]));
        Assert.Equal(FrameStatus.Ok, (await peer.ReceiveAsync()).Header.Status);
        peer.Send(RawPeer.Open(2));
        Assert.Equal("authentication required", (await peer.ReceiveErrorAsync()).Message);
        Assert.Equal(["1.2 1: authentication required"], daemon.Log.Denials);
    }

    [Fact]
    public async Task A_procedure_that_is_not_known_is_told_of_with_its_caller()
    {
        await using var daemon = FakeDaemon.Start(new Greeter().Group);
        using var peer = new RawPeer(daemon.Path);
        peer.Send(RawPeer.Frame(999, 7));
        Assert.Equal("unknown procedure: 999", (await peer.ReceiveErrorAsync()).Message);
        Assert.Equal(["1.7 999: unknown procedure: 999"], daemon.Log.Denials);
    }
}
