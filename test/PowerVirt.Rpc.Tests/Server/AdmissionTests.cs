using PowerVirt.Rpc.Server;

namespace PowerVirt.Rpc.Tests.Server;

public class AdmissionTests
{
    private static readonly CallerIdentity Root = User(0), Anna = User(1000), Bert = User(1001);

    [Fact]
    public void One_user_cannot_take_all_places()
    {
        var admission = new Admission(RpcLimits.Default with { Connections = 100, ConnectionsOfOne = 2 });
        Assert.Null(admission.Enter(Anna));
        Assert.Null(admission.Enter(Anna));
        Assert.Equal("its owner has 2 connections open", admission.Enter(Anna));
        Assert.Null(admission.Enter(Bert));
        Assert.Null(admission.Enter(Root));
        Assert.Null(admission.Enter(Root));
        Assert.Null(admission.Enter(Root));
        admission.Leave(Anna);
        Assert.Null(admission.Enter(Anna));
        Assert.Equal(6, admission.Open);
    }

    [Fact]
    public void The_last_places_are_roots()
    {
        var admission = new Admission(RpcLimits.Default with { Connections = 10, KeptForRoot = 1 });
        for (var i = 0u; i < 9; i++) Assert.Null(admission.Enter(User(1000 + i)));
        Assert.Equal("9 connections are open", admission.Enter(User(2000)));
        Assert.Null(admission.Enter(Root));
        Assert.Equal("10 connections are open", admission.Enter(Root));
    }

    [Fact]
    public void Certificates_are_counted_by_their_subjects()
    {
        var admission = new Admission(RpcLimits.Default with { ConnectionsOfOne = 1 });
        Assert.Null(admission.Enter(Subject("CN=a")));
        Assert.NotNull(admission.Enter(Subject("CN=a")));
        Assert.Null(admission.Enter(Subject("CN=b")));
    }

    [Fact]
    public async Task Those_who_have_still_to_prove_themselves_have_few_places_and_little_time()
    {
        var limits = RpcLimits.Default with { Strangers = 1, Proof = TimeSpan.FromMilliseconds(300) };
        await using var daemon = FakeDaemon.Start(limits, Rights.None, new Greeter().Group);
        using var first = new RawPeer(daemon.Path);
        first.Send(RawPeer.Frame(60, 1, payload: [0, 0, 0, 10]));
        await first.ReceiveAsync();
        using var second = new RawPeer(daemon.Path);
        Assert.True(await second.IsClosedAsync());
        Assert.Equal("1 others have not proved yet that they may come in", await daemon.Log.FirstNotTaken);
        Assert.True(await first.IsClosedAsync());
        Assert.Equal("it did not prove within 0.3 s that it may come in", await daemon.Log.FirstEnd);
        using var third = new RawPeer(daemon.Path);
        third.Send(RawPeer.Frame(60, 1, payload: [0, 0, 0, 8]));
        await third.ReceiveAsync();
    }

    [Fact]
    public async Task Who_has_proved_it_stays_and_leaves_its_place_to_the_next()
    {
        var limits = RpcLimits.Default with { Strangers = 1, Proof = TimeSpan.FromMilliseconds(300) };
        await using var daemon = FakeDaemon.Start(limits, Rights.None, new Greeter().Group);
        using var first = new RawPeer(daemon.Path);
        first.Send(RawPeer.Frame(60, 1, payload: [0, 0, 0, 8]));
        await first.ReceiveAsync();
        Assert.Single(daemon.Server.Connections).Rights = Rights.Read;
        using var second = new RawPeer(daemon.Path);
        Assert.True(await second.IsClosedAsync());
        Assert.Equal("it did not prove within 0.3 s that it may come in", await daemon.Log.FirstEnd);
        first.Send(RawPeer.Open(2));
        Assert.Equal(2u, (await first.ReceiveAsync()).Header.Serial);
    }

    private static CallerIdentity User(uint id) => new(id, id, [], 1, null);

    private static CallerIdentity Subject(string name) => new(null, null, [], null, name);
}
