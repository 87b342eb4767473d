using System.Text;
using Microsoft.Win32.SafeHandles;
using PowerVirt.Rpc.Client;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Rpc.Tests.Linux;

public class DescriptorTests
{
    private static readonly RemoteDomain Guest = new("vm", Guid.Empty, 1);

    [Fact]
    public async Task A_descriptor_goes_with_a_call()
    {
        var read = "";
        var screen = new ScreenHandler { Graphics = context => read = Read(Assert.Single(context.Descriptors)) };
        await using var daemon = FakeDaemon.Start(new Greeter().Group, screen.Group);
        using var client = await daemon.OpenAsync();
        using var file = Temporary("sent with a call");
        var call = new ClientCall { Descriptors = [file] };
        await new DomainScreenClient<ClientCall>(client).DomainOpenGraphicsAsync(new DomainOpenGraphicsArgs(Guest, 0, 0), call);
        Assert.Equal("sent with a call", read);
        await daemon.ServesAsync();
    }

    [Fact]
    public async Task A_descriptor_comes_with_an_answer()
    {
        var screen = new ScreenHandler { Graphics = context => context.Attach(Temporary("sent with an answer")) };
        await using var daemon = FakeDaemon.Start(new Greeter().Group, screen.Group);
        using var client = await daemon.OpenAsync();
        var graphics = new DomainScreenClient<ClientCall>(client);
        for (var i = 0; i < 3; i++)
        {
            var call = new ClientCall();
            await graphics.DomainOpenGraphicsFdAsync(new DomainOpenGraphicsFdArgs(Guest, 0, 0), call);
            using var received = Assert.Single(call.Received);
            Assert.Equal("sent with an answer", Read(received));
        }
    }

    [Fact]
    public async Task Descriptors_of_many_calls_find_their_calls()
    {
        var seen = new System.Collections.Concurrent.ConcurrentBag<string>();
        var screen = new ScreenHandler { Graphics = context => seen.Add(string.Join(' ', context.Descriptors.Select(Read))) };
        await using var daemon = FakeDaemon.Start(new Greeter().Group, screen.Group);
        using var client = await daemon.OpenAsync();
        var graphics = new DomainScreenClient<ClientCall>(client);
        var calls = Enumerable.Range(0, 20).Select(i => graphics.DomainOpenGraphicsAsync(new DomainOpenGraphicsArgs(Guest, (uint)i, 0),
            new ClientCall { Descriptors = [Temporary($"{i}a"), Temporary($"{i}b")] }).AsTask());
        await Task.WhenAll(calls);
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{i}a {i}b").Order(), seen.Order());
    }

    private static SafeFileHandle Temporary(string text)
    {
        var handle = File.OpenHandle(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, options: FileOptions.DeleteOnClose);
        RandomAccess.Write(handle, Encoding.ASCII.GetBytes(text), 0);
        return handle;
    }

    private static string Read(SafeFileHandle handle)
    {
        var bytes = new byte[100];
        return Encoding.ASCII.GetString(bytes, 0, RandomAccess.Read(handle, bytes, 0));
    }
}
