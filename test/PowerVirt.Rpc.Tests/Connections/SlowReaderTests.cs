using PowerVirt.Wire.Framing;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Rpc.Tests.Connections;

public class SlowReaderTests
{
    [Fact]
    public async Task A_client_that_does_not_read_its_events_is_closed_and_delays_nobody()
    {
        await using var daemon = FakeDaemon.Start(RpcLimits.Default with { QueueFull = 16 << 10, QueueOverflow = 64 << 10 }, new Greeter().Group);
        using var deaf = new RawPeer(daemon.Path);
        deaf.Send(RawPeer.Open(1));
        await deaf.ReceiveAsync();
        var events = new DomainEventsSender(Assert.Single(daemon.Server.Connections));
        var message = new DomainEventCallbackLifecycleMessage(0, new DomainEventLifecycleMessage(new RemoteDomain(new string('x', 4000), Guid.Empty, 1), 2, 0));
        for (var i = 0; i < 10_000 && !daemon.Log.FirstEnd.IsCompleted; i++) events.DomainEventCallbackLifecycle(message);
        Assert.Equal("it does not read: 65536 bytes wait for it", await daemon.Log.FirstEnd);
        await daemon.ServesAsync();
    }

    [Fact]
    public async Task Calls_of_a_client_that_does_not_read_answers_wait_and_take_no_memory()
    {
        var answered = 0;
        var long64K = new string('x', 64 << 10);
        await using var daemon = FakeDaemon.Start(RpcLimits.Default with { QueueFull = 256 << 10 }, new Greeter
        {
            Kind = () => Interlocked.Increment(ref answered) > 0 ? long64K : "",
        }.Group);
        using var deaf = new RawPeer(daemon.Path);
        deaf.Send(RawPeer.Open(1));
        await deaf.ReceiveAsync();
        deaf.Send([.. Enumerable.Range(2, 200).SelectMany(serial => RawPeer.Frame(3, (uint)serial))]);
        using (var client = await daemon.OpenAsync())
        {
            // Whatever the kernel's buffer holds was answered, and a bit more; by far not all of it.
            Assert.InRange(Volatile.Read(ref answered), 0, 100);
        }

        for (var serial = 2u; serial < 202; serial++) Assert.Equal(serial, (await deaf.ReceiveAsync()).Header.Serial);
        Assert.Equal(200, answered);
    }

    [Fact]
    public async Task Keepalive_messages_of_a_client_that_does_not_read_answers_wait_and_take_no_memory()
    {
        const int Pings = 200_000;
        await using var daemon = FakeDaemon.Start(RpcLimits.Default with { QueueFull = 64 << 10, QueueOverflow = 1 << 20 }, new Greeter().Group);
        using var deaf = new RawPeer(daemon.Path);
        var sending = Task.Run(() => deaf.Send([.. Enumerable.Repeat(Ping(), Pings).SelectMany(ping => ping)]));
        await daemon.ServesAsync();
        Assert.DoesNotContain("it does not read: 1048576 bytes wait for it", daemon.Log.Ends);
        for (var i = 0; i < Pings; i++) Assert.Equal(KeepAlive.Pong, (await deaf.ReceiveAsync()).Header.Procedure);
        await sending;
    }

    [Fact]
    public async Task A_client_that_takes_nothing_for_too_long_is_closed()
    {
        await using var daemon = FakeDaemon.Start(RpcLimits.Default with { Stall = TimeSpan.FromMilliseconds(200) }, new Greeter
        {
            Kind = () => new string('x', 4 << 20),
        }.Group);
        using var deaf = new RawPeer(daemon.Path);
        deaf.Send([.. RawPeer.Open(1), .. RawPeer.Frame(3, 2)]);
        Assert.Equal("it took nothing for 0.2 s", await daemon.Log.FirstEnd);
        await Assert.ThrowsAnyAsync<Exception>(async () => { while (true) await deaf.ReceiveAsync(); });
    }

    [Fact]
    public async Task Events_have_the_serial_number_1_as_libvirts_clients_expect()
    {
        await using var daemon = FakeDaemon.Start(new Greeter().Group);
        using var peer = new RawPeer(daemon.Path);
        peer.Send(RawPeer.Open(1));
        await peer.ReceiveAsync();
        new DomainEventsSender(Assert.Single(daemon.Server.Connections)).DomainEventCallbackReboot(
            new DomainEventCallbackRebootMessage(3, new DomainEventRebootMessage(new RemoteDomain("vm", Guid.Empty, 1))));
        var (header, payload) = await peer.ReceiveAsync();
        Assert.Equal(new FrameHeader(RemoteProgram.Number, 1, 319, FrameType.Message, 1, FrameStatus.Ok), header);
        Assert.Equal([0, 0, 0, 3, 0, 0, 0, 2], payload[..8]);
    }

    private static byte[] Ping()
    {
        var frame = new byte[FrameHeader.Size];
        KeepAlive.Frame(KeepAlive.Ping).Write(frame, frame.Length);
        return frame;
    }
}
