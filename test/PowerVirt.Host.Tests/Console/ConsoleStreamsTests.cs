using System.Text;
using PowerVirt.Domain;
using PowerVirt.Host.Console;
using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Tests.Console;

public sealed class ConsoleStreamsTests : IDisposable
{
    private readonly Pty _guest = Pty.Open();
    private readonly ConsoleStreams _consoles = new();

    public ConsoleStreamsTests() => Terminal.MakeRaw(_guest.Slave, Terminal.Mode(_guest.Slave));

    public void Dispose() => _guest.Dispose();

    [Fact]
    public async Task Bytes_go_both_ways()
    {
        await using var stream = await OpenAsync();
        Assert.Equal(5, await stream.WriteAsync("root\r"u8.ToArray()));
        var typed = new byte[5];
        Assert.Equal(5, Poll.Read((int)_guest.Master.DangerousGetHandle(), typed));
        var read = ReadAsync(stream);
        Assert.False(read.IsCompleted);
        Poll.Write((int)_guest.Master.DangerousGetHandle(), "login: "u8);
        Assert.Equal("login: ", await read.WaitAsync(Patience));
    }

    [Fact]
    public async Task A_console_has_one_user_and_who_insists_takes_it_over()
    {
        await using var first = await OpenAsync();
        var waiting = ReadAsync(first);
        var refused = await Assert.ThrowsAsync<VmException>(() => OpenAsync());
        Assert.Equal("Active console session exists for this domain", refused.Message);
        await using var second = await OpenAsync(force: true);
        Assert.Equal("", await waiting.WaitAsync(Patience));
        Assert.True(first.Ended.IsCancellationRequested);
        Assert.Equal(0, await first.WriteAsync("x"u8.ToArray()));
        Poll.Write((int)_guest.Master.DangerousGetHandle(), "for the second"u8);
        Assert.Equal("for the second", await ReadAsync(second).WaitAsync(Patience));
    }

    [Fact]
    public async Task A_console_that_was_closed_is_free()
    {
        await (await OpenAsync()).DisposeAsync();
        await using var again = await OpenAsync();
        Assert.False(again.Ended.IsCancellationRequested);
    }

    [Fact]
    public async Task A_guest_that_does_not_read_makes_the_writer_wait_until_it_does()
    {
        await using var stream = await OpenAsync();
        var much = new byte[4096];
        Task<int> write;
        while ((write = stream.WriteAsync(much)).IsCompleted) Assert.True(await write > 0);
        // It goes on reading until there is no end to write to: whether the writer has gone on is not to be seen from here.
        var taken = new byte[64 * 1024];
        var reading = Task.Run(() =>
        {
            while (Poll.Read((int)_guest.Master.DangerousGetHandle(), taken) > 0) { }
        });
        Assert.True(await write.WaitAsync(Patience) > 0);
        await stream.DisposeAsync();
        _guest.Slave.Dispose();
        await reading.WaitAsync(Patience);
    }

    [Fact]
    public async Task The_guests_end_is_the_end_of_the_stream()
    {
        await using var stream = await OpenAsync();
        var read = ReadAsync(stream);
        _guest.Master.Dispose();
        Assert.Equal("", await read.WaitAsync(Patience));
    }

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static async Task<string> ReadAsync(ConsoleStream stream)
    {
        var bytes = new byte[256];
        return Encoding.UTF8.GetString(bytes, 0, await stream.ReadAsync(bytes));
    }

    private Task<ConsoleStream> OpenAsync(bool force = false) =>
        _consoles.OpenAsync(_guest.Path, force, CancellationToken.None);
}
