using PowerVirt.Rpc.Client;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Connect;

namespace PowerVirt.Rpc.Tests.Server;

public class CallTests
{
    [Fact]
    public async Task A_call_reaches_its_handler_and_the_answer_comes_back()
    {
        await using var daemon = FakeDaemon.Start(new Greeter().Group);
        using var client = await daemon.OpenAsync();
        Assert.Equal("tests", (await new ConnectionClient<ClientCall>(client).ConnectGetHostnameAsync(ClientCall.Plain)).Hostname);
    }

    [Fact]
    public async Task What_a_handler_leaves_out_is_not_supported()
    {
        await using var daemon = FakeDaemon.Start(new Greeter().Group);
        using var client = await daemon.OpenAsync();
        var error = await Assert.ThrowsAsync<RpcException>(() => new ConnectionClient<ClientCall>(client).ConnectGetVersionAsync(ClientCall.Plain).Pending.AsTask());
        Assert.Equal((3, "this function is not supported by the connection driver: ConnectGetVersion"), (error.Code, error.Message));
    }

    [Fact]
    public async Task Answers_overtake_each_other()
    {
        var found = new TaskCompletionSource<string>();
        await using var daemon = FakeDaemon.Start(new Greeter { Hostname = async _ => await found.Task }.Group);
        using var client = await daemon.OpenAsync();
        var connection = new ConnectionClient<ClientCall>(client);
        var slow = connection.ConnectGetHostnameAsync(ClientCall.Plain);
        Assert.Equal("QEMU", (await connection.ConnectGetTypeAsync(ClientCall.Plain)).Type);
        Assert.False(slow.Pending.IsCompleted);
        found.SetResult("late");
        Assert.Equal("late", (await slow).Hostname);
    }

    [Fact]
    public async Task Handlers_that_block_their_threads_keep_no_other_client_waiting()
    {
        using var gate = new ManualResetEventSlim();
        using var blocked = new CountdownEvent(3);
        await using var daemon = FakeDaemon.Start(new Greeter
        {
            Hostname = _ =>
            {
                blocked.Signal();
                gate.Wait();
                return new ValueTask<string>("late");
            },
        }.Group);
        var clients = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => daemon.OpenAsync()));
        var calls = clients.Select(async client =>
            (await new ConnectionClient<ClientCall>(client).ConnectGetHostnameAsync(ClientCall.Plain)).Hostname).ToArray();
        Assert.True(blocked.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        await daemon.ServesAsync();
        Assert.DoesNotContain(calls, call => call.IsCompleted);
        gate.Set();
        Assert.All(await Task.WhenAll(calls), hostname => Assert.Equal("late", hostname));
        foreach (var client in clients) client.Dispose();
    }

    [Fact]
    public async Task A_sixth_call_waits_until_one_of_five_is_answered()
    {
        using var started = new SemaphoreSlim(0);
        var count = 0;
        var first = new TaskCompletionSource<string>();
        var rest = new TaskCompletionSource<string>();
        await using var daemon = FakeDaemon.Start(new Greeter
        {
            Hostname = async _ =>
            {
                var number = Interlocked.Increment(ref count);
                started.Release();
                return await (number == 1 ? first : rest).Task;
            },
        }.Group);
        using var client = await daemon.OpenAsync();
        var connection = new ConnectionClient<ClientCall>(client);
        var calls = Enumerable.Range(0, 6).Select(_ => connection.ConnectGetHostnameAsync(ClientCall.Plain).Pending.AsTask()).ToArray();
        for (var i = 0; i < 5; i++) await started.WaitAsync();
        await daemon.ServesAsync();
        Assert.Equal(5, Volatile.Read(ref count));
        first.SetResult("first");
        await started.WaitAsync();
        rest.SetResult("rest");
        Assert.Equal(6, (await Task.WhenAll(calls)).Length);
    }

    [Fact]
    public async Task A_fault_in_a_handler_is_an_error_of_that_call_alone()
    {
        await using var daemon = FakeDaemon.Start(new Greeter { Kind = () => throw new InvalidOperationException("a bug") }.Group);
        using var client = await daemon.OpenAsync();
        var connection = new ConnectionClient<ClientCall>(client);
        var error = await Assert.ThrowsAsync<RpcException>(() => connection.ConnectGetTypeAsync(ClientCall.Plain).Pending.AsTask());
        Assert.Equal(1, error.Code);
        Assert.DoesNotContain("a bug", error.Message, StringComparison.Ordinal);
        Assert.Equal("a bug", Assert.Single(daemon.Log.Faults).Message);
        Assert.Equal("tests", (await connection.ConnectGetHostnameAsync(ClientCall.Plain)).Hostname);
    }

    [Fact]
    public async Task An_error_goes_over_the_wire_with_its_number_and_domain()
    {
        await using var daemon = FakeDaemon.Start(new Greeter { Kind = () => throw new RpcException(42, 10, "no such guest") }.Group);
        using var client = await daemon.OpenAsync();
        var error = await Assert.ThrowsAsync<RpcException>(() => new ConnectionClient<ClientCall>(client).ConnectGetTypeAsync(ClientCall.Plain).Pending.AsTask());
        Assert.Equal((42, 10, "no such guest", 2), (error.Code, error.Error.Domain, error.Message, error.Error.Level));
    }

    [Fact]
    public async Task Calls_under_way_fail_when_the_connection_ends()
    {
        await using var daemon = FakeDaemon.Start(new Greeter
        {
            Hostname = async context =>
            {
                context.Connection.Close("the test says so");
                return await new TaskCompletionSource<string>().Task.WaitAsync(context.Cancellation);
            },
        }.Group);
        using var client = await daemon.OpenAsync();
        await Assert.ThrowsAsync<RpcException>(() => new ConnectionClient<ClientCall>(client).ConnectGetHostnameAsync(ClientCall.Plain).Pending.AsTask());
        Assert.Equal("the test says so", await daemon.Log.FirstEnd);
    }

    [Fact]
    public async Task A_handler_learns_who_calls()
    {
        await using var daemon = FakeDaemon.Start(new Greeter { Hostname = context => new($"{context.Caller.UserId} {context.Caller.ProcessId}") }.Group);
        using var client = await daemon.OpenAsync();
        var said = await new ConnectionClient<ClientCall>(client).ConnectGetHostnameAsync(ClientCall.Plain);
        Assert.EndsWith($" {Environment.ProcessId}", said.Hostname, StringComparison.Ordinal);
    }
}
