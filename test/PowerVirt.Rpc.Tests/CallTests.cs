using PowerVirt.Rpc.Client;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Connect;

namespace PowerVirt.Rpc.Tests;

public class CallTests
{
    [Fact]
    public async Task A_call_reaches_its_handler_and_the_answer_comes_back()
    {
        await using var daemon = FakeDaemon.Start(new ConnectionDispatcher<CallContext>(new Greeter()));
        using var client = await daemon.ConnectAsync();
        var connection = new ConnectionClient<ClientCall>(client);
        await connection.ConnectOpenAsync(new ConnectOpenArgs("qemu:///system", 0), ClientCall.Plain);
        Assert.Equal("tests", (await connection.ConnectGetHostnameAsync(ClientCall.Plain)).Hostname);
    }

    [Fact]
    public async Task A_procedure_that_nobody_implements_is_not_supported()
    {
        await using var daemon = FakeDaemon.Start(new ConnectionDispatcher<CallContext>(new Greeter()));
        using var client = await daemon.ConnectAsync();
        var connection = new ConnectionClient<ClientCall>(client);
        await connection.ConnectOpenAsync(new ConnectOpenArgs(null, 0), ClientCall.Plain);
        var error = await Assert.ThrowsAsync<RpcException>(() => connection.ConnectGetTypeAsync(ClientCall.Plain).AsTask());
        Assert.Equal(3, error.Code);
    }
}
