using PowerVirt.Rpc.Client;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Connect;

namespace PowerVirt.Rpc.Tests;

/// <summary>A server on a UNIX socket of its own, with the handlers that a test needs.</summary>
internal sealed class FakeDaemon : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("powervirt-rpc-").FullName;
    private readonly RpcListener _listener;
    private readonly Task _accepting;

    private FakeDaemon(RpcLimits limits, Rights rights, IEnumerable<IProcedureGroup<CallContext>> groups)
    {
        Server = new RpcServer(new ProcedureTable(groups), Log, limits);
        _listener = new RpcListener(Server, UnixListener.Bind(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite), "test")
        {
            Grant = _ => rights,
        };
        _accepting = _listener.RunAsync();
    }

    public RpcServer Server { get; }

    public RecordingLog Log { get; } = new();

    public string Path => System.IO.Path.Combine(_folder, "sock");

    public static FakeDaemon Start(params IProcedureGroup<CallContext>[] groups) => new(RpcLimits.Default, Rights.Write, groups);

    public static FakeDaemon Start(RpcLimits limits, params IProcedureGroup<CallContext>[] groups) => new(limits, Rights.Write, groups);

    public static FakeDaemon Start(RpcLimits limits, Rights rights, params IProcedureGroup<CallContext>[] groups) =>
        new(limits, rights, groups);

    public static FakeDaemon Start(Rights rights, params IProcedureGroup<CallContext>[] groups) => new(RpcLimits.Default, rights, groups);

    public Task<RpcClient> ConnectAsync(params IEventGroup[] events) =>
        RpcClient.ConnectAsync(Path, RpcLimits.Default, events, CancellationToken.None);

    /// <summary>A client whose connection is open.</summary>
    public async Task<RpcClient> OpenAsync(params IEventGroup[] events)
    {
        var client = await ConnectAsync(events);
        await new ConnectionClient<ClientCall>(client).ConnectOpenAsync(new ConnectOpenArgs("qemu:///system", 0), ClientCall.Plain);
        return client;
    }

    /// <summary>Checks that a client is served.</summary>
    public async Task ServesAsync()
    {
        using var client = await OpenAsync();
        Assert.Equal("QEMU", (await new ConnectionClient<ClientCall>(client).ConnectGetTypeAsync(ClientCall.Plain)).Type);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _accepting;
        Server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
