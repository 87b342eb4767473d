namespace PowerVirt.Rpc.Tests.Counting;

public class RpcTallyTests
{
    [Fact]
    public async Task Calls_are_counted_by_procedure_and_outcome()
    {
        await using var daemon = FakeDaemon.Start(new Greeter { Kind = () => throw new InvalidOperationException("a fault") }.Group);
        using var peer = new RawPeer(daemon.Path);
        foreach (var frame in (byte[][])
                 [
                     RawPeer.Frame(59, 1), RawPeer.Open(2), RawPeer.Frame(59, 3), RawPeer.Frame(3, 4), RawPeer.Frame(999, 5),
                     RawPeer.Frame(1, 6),
                 ])
        {
            peer.Send(frame);
            await peer.ReceiveAsync();
        }

        var counts = daemon.Server.Tally.Calls.ToDictionary(
            call => call.Procedure.Name, call => (call.Calls.AnsweredCount, call.Calls.RefusedCount, call.Calls.FailedCount));
        Assert.Equal((1, 1, 0), counts["ConnectGetHostname"]);
        Assert.Equal((1, 1, 0), counts["ConnectOpen"]);
        Assert.Equal((0, 0, 1), counts["ConnectGetType"]);
        Assert.Equal(3, counts.Count);
        Assert.Equal(1, daemon.Server.Tally.Unknown.RefusedCount);
        Assert.Equal((1, 0), (daemon.Server.Tally.AcceptedCount, daemon.Server.Tally.RejectedCount));
    }
}
