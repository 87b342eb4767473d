using System.Net.Sockets;
using System.Text;
using Microsoft.Win32.SafeHandles;
using PowerVirt.Domain;
using PowerVirt.Host.Console;
using PowerVirt.Host.Linux;

namespace PowerVirt.Host.Tests.Console;

public sealed class ConsoleSessionTests : IDisposable
{
    private readonly Pty _guest = Pty.Open();
    private readonly Pty _user = Pty.Open();

    // As QEMU does with its own.
    public ConsoleSessionTests() => Terminal.MakeRaw(_guest.Slave, Terminal.Mode(_guest.Slave));

    public void Dispose()
    {
        _guest.Dispose();
        _user.Dispose();
    }

    [Fact]
    public async Task Bytes_go_both_ways_and_the_leave_key_leaves_and_restores_the_terminal()
    {
        var before = Terminal.Mode(_user.Slave);
        var session = Attach(_guest.Path, _user.Slave, _user.Slave);
        Write(_guest.Master, "login: ");
        Assert.Equal("login: ", Read(_user.Master, 7));
        Write(_user.Master, "root\x03\r"); // Ctrl-C is the guest's.
        Assert.Equal("root\x03\r", Read(_guest.Master, 6));
        Assert.NotEqual(before, Terminal.Mode(_user.Slave));

        Write(_user.Master, "\x1d");
        Assert.Equal(ConsoleEnd.Left, await session);
        Assert.Equal(before, Terminal.Mode(_user.Slave));
    }

    [Fact]
    public async Task The_leave_key_is_seen_while_the_guest_does_not_read()
    {
        var session = Attach(_guest.Path, _user.Slave, _user.Slave);
        for (var i = 0; i < 40; i++) Write(_user.Master, new string('x', 1000));
        Write(_user.Master, "\x1d");
        Assert.Equal(ConsoleEnd.Left, await session);
    }

    [Fact]
    public async Task The_session_ends_when_the_guest_does()
    {
        var session = Attach(_guest.Path, _user.Slave, _user.Slave);
        Write(_guest.Master, "Power off\r\n");
        Assert.Equal("Power off\r\n", Read(_user.Master, 11));
        _guest.Slave.Dispose();
        _guest.Master.Dispose();
        Assert.Equal(ConsoleEnd.GuestGone, await session);
    }

    [Fact]
    public async Task The_caller_can_end_it()
    {
        var before = Terminal.Mode(_user.Slave);
        using var stop = new CancellationTokenSource();
        var session = ConsoleSession.AttachAsync(_guest.Path, _user.Slave, _user.Slave, stop.Token);
        Write(_guest.Master, "x");
        Read(_user.Master, 1);
        await stop.CancelAsync();
        Assert.Equal(ConsoleEnd.Stopped, await session);
        Assert.Equal(before, Terminal.Mode(_user.Slave));
    }

    [Fact]
    public async Task Input_that_is_no_terminal_is_copied_as_it_is_and_its_end_does_not_end_the_session()
    {
        using var pipe = SocketPair.Open();
        var session = Attach(_guest.Path, pipe.Theirs, _user.Slave);
        pipe.Ours.Send("halt\x1d\n"u8);
        pipe.Ours.Shutdown(SocketShutdown.Both);
        Assert.Equal("halt\x1d\n", Read(_guest.Master, 6));
        Write(_guest.Master, "still here");
        Assert.Equal("still here", Read(_user.Master, 10));
        _guest.Slave.Dispose();
        _guest.Master.Dispose();
        Assert.Equal(ConsoleEnd.GuestGone, await session);
    }

    [Fact]
    public async Task A_console_may_be_a_socket()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("pv").FullName, "console");
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen(1);
        var session = Attach(path, _user.Slave, _user.Slave);
        using var guest = await listener.AcceptAsync(TestContext.Current.CancellationToken);
        guest.Send("hello"u8);
        Assert.Equal("hello", Read(_user.Master, 5));
        Write(_user.Master, "\x1d");
        Assert.Equal(ConsoleEnd.Left, await session);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public async Task A_missing_console_is_named()
    {
        var failure = await Assert.ThrowsAsync<VmException>(() => Attach("/dev/pts/99999", _user.Slave, _user.Slave));
        Assert.Equal("The console /dev/pts/99999 cannot be opened: No such file or directory.", failure.Message);
    }

    private static Task<ConsoleEnd> Attach(string path, SafeFileHandle input, SafeFileHandle output) =>
        ConsoleSession.AttachAsync(path, input, output, TestContext.Current.CancellationToken);

    private static void Write(SafeFileHandle handle, string text)
    {
        using var stream = new FileStream(new SafeFileHandle(handle.DangerousGetHandle(), false), FileAccess.Write, 0);
        stream.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Read(SafeFileHandle handle, int count)
    {
        using var stream = new FileStream(new SafeFileHandle(handle.DangerousGetHandle(), false), FileAccess.Read, 0);
        var bytes = new byte[count];
        stream.ReadExactly(bytes);
        return Encoding.UTF8.GetString(bytes);
    }
}
