using PowerVirt.Wire.Framing;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Rpc.Tests.Server;

public class BadInputTests
{
    public static TheoryData<byte[], string> Garbage => new()
    {
        { "GET / HTTP/1.1\r\nHost: somewhere\r\n\r\n"u8.ToArray(), "A frame of 1195725856 bytes was announced" },
        { new byte[28], "A frame of 0 bytes was announced" },
        { [0xff, 0xff, 0xff, 0xff], "A frame of 4294967295 bytes was announced" },
        { [2, 0, 0, 5, .. new byte[24]], "A frame of 33554437 bytes was announced" },
        { RawPeer.Frame(1, 1, (FrameType)9), "There is no frame of type 9" },
        { RawPeer.Frame(1, 1, FrameType.Reply), "A client may not send Reply frames" },
        { RawPeer.Frame(1, 1, status: FrameStatus.Error), "A client may not send Call frames with the status Error" },
        { RawPeer.Frame(1, 1, FrameType.CallWithDescriptors, payload: [0, 0, 0, 33]), "A frame announced 33 descriptors" },
        { [.. RawPeer.Frame(1, 1, FrameType.CallWithDescriptors, payload: [0, 0, 0, 1]), 0], "A frame announced 1 descriptors, and 0 came" },
    };

    [Theory]
    [MemberData(nameof(Garbage))]
    public async Task Garbage_closes_its_own_connection_with_a_reason(byte[] bytes, string reason)
    {
        await using var daemon = FakeDaemon.Start(new Greeter().Group);
        using var peer = new RawPeer(daemon.Path);
        peer.Send(bytes);
        Assert.True(await peer.IsClosedAsync());
        Assert.StartsWith(reason, await daemon.Log.FirstEnd, StringComparison.Ordinal);
        await daemon.ServesAsync();
    }

    [Fact]
    public async Task A_frame_that_is_cut_short_is_noticed()
    {
        await using var daemon = FakeDaemon.Start(new Greeter().Group);
        using (var peer = new RawPeer(daemon.Path)) peer.Send(RawPeer.Open(1)[..20]);
        Assert.Equal("the other side closed it within a frame", await daemon.Log.FirstEnd);
        await daemon.ServesAsync();
    }

    [Fact]
    public async Task A_frame_may_come_byte_by_byte_and_two_at_once()
    {
        await using var daemon = FakeDaemon.Start(new Greeter().Group);
        using var peer = new RawPeer(daemon.Path);
        foreach (var value in RawPeer.Open(1)) peer.Send(value);
        Assert.Equal(1u, (await peer.ReceiveAsync()).Header.Serial);
        peer.Send([.. RawPeer.Frame(59, 2), .. RawPeer.Frame(3, 3)]);
        Assert.Equal(2u, (await peer.ReceiveAsync()).Header.Serial);
        Assert.Equal(3u, (await peer.ReceiveAsync()).Header.Serial);
    }

    [Theory]
    [InlineData(999)]
    [InlineData(-1)]
    [InlineData(7)]
    public async Task An_unknown_procedure_is_said_in_libvirts_words(int procedure)
    {
        await using var daemon = FakeDaemon.Start(new Greeter().Group);
        using var peer = new RawPeer(daemon.Path);
        peer.Send(RawPeer.Frame(procedure, 4));
        var error = await peer.ReceiveErrorAsync();
        Assert.Equal((39, 7, $"unknown procedure: {procedure}"), (error.Code, error.Domain, error.Message));
    }

    [Theory]
    [InlineData(0x20008089u, 1u)]
    [InlineData(RemoteProgram.Number, 2u)]
    public async Task An_unknown_program_is_an_error_and_no_end(uint program, uint version)
    {
        await using var daemon = FakeDaemon.Start(new Greeter().Group);
        using var peer = new RawPeer(daemon.Path);
        var frame = new byte[FrameHeader.Size];
        new FrameHeader(program, version, 1, FrameType.Call, 5, FrameStatus.Ok).Write(frame, frame.Length);
        peer.Send(frame);
        Assert.Equal($"Cannot find program {program} version {version}", (await peer.ReceiveErrorAsync()).Message);
        peer.Send(RawPeer.Open(6));
        Assert.Equal(FrameStatus.Ok, (await peer.ReceiveAsync()).Header.Status);
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0, 1, 0, 0, 0, 9 })]
    [InlineData(new byte[] { 0, 0, 0, 1, 0xff, 0xff, 0xff, 0xff })]
    [InlineData(new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData(new byte[0])]
    public async Task Arguments_that_are_none_are_an_error_of_that_call(byte[] arguments)
    {
        await using var daemon = FakeDaemon.Start(new Greeter().Group);
        using var peer = new RawPeer(daemon.Path);
        peer.Send(RawPeer.Frame(1, 1, payload: arguments));
        var error = await peer.ReceiveErrorAsync();
        Assert.Equal(39, error.Code);
        Assert.StartsWith("ConnectOpen: ", error.Message, StringComparison.Ordinal);
        peer.Send(RawPeer.Open(2));
        Assert.Equal(FrameStatus.Ok, (await peer.ReceiveAsync()).Header.Status);
    }

    [Fact]
    public async Task Connections_beyond_the_limit_are_closed_and_the_others_are_served()
    {
        await using var daemon = FakeDaemon.Start(RpcLimits.Default with { Connections = 2 }, new Greeter().Group);
        using var first = await daemon.OpenAsync();
        using var second = await daemon.OpenAsync();
        using var third = new RawPeer(daemon.Path);
        Assert.True(await third.IsClosedAsync());
        Assert.Equal("2 connections are open", await daemon.Log.FirstNotTaken);
    }
}
