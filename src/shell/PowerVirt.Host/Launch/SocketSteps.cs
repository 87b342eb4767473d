using System.Net.Sockets;
using System.Text;
using PowerVirt.Domain;

namespace PowerVirt.Host.Launch;

/// <summary>
/// The host steps that make UNIX sockets: they listen before QEMU starts, so that nobody has to wait for them to
/// appear.
/// </summary>
internal static class SocketSteps
{
    /// <summary>Bytes of a UNIX socket's path, without the NUL (unix(7), <c>sun_path</c>).</summary>
    private const int MaxPath = 107;

    /// <summary>
    /// A QEMU that hangs accepts nobody: that many restarts of ours may knock, and the last is let in when it goes on.
    /// </summary>
    private const int Backlog = 512;

    public static void Listen(string path, int descriptor, string why, PreparedHost host)
    {
        CheckPath(path, why);
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        host.Pass(socket.SafeHandle, descriptor, socket);
        try
        {
            File.Delete(path);
            // Undone before made: whatever happens in between, no file stays.
            host.Undo.Push(() => File.Delete(path));
            socket.Bind(new LastingPath(path));
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            socket.Listen(Backlog);
        }
        catch (Exception failure) when (FileProblems.Is(failure))
        {
            throw FileProblems.Of(path, "be made", why, failure);
        }
    }

    /// <summary>Connects to a socket that listens.</summary>
    public static async Task<Socket> ConnectAsync(string path, string why, CancellationToken stop)
    {
        CheckPath(path, why);
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), stop);
            return socket;
        }
        catch (SocketException failure)
        {
            socket.Dispose();
            throw FileProblems.Of(path, "be connected to", why, failure);
        }
        catch (OperationCanceledException)
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Connects to a socket that listens, without waiting until somebody accepts.</summary>
    /// <exception cref="VmException">Nobody listens there.</exception>
    public static Socket Connect(string path, string why)
    {
        CheckPath(path, why);
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) { Blocking = false };
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(path));
            socket.Blocking = true;
            return socket;
        }
        catch (SocketException failure)
        {
            socket.Dispose();
            throw FileProblems.Of(path, "be connected to", why, failure);
        }
    }

    private static void CheckPath(string path, string why)
    {
        if (Encoding.UTF8.GetByteCount(path) <= MaxPath) return;
        throw new VmException(ErrorCode.InvalidArgument,
            $"The path of a UNIX socket has at most {MaxPath} bytes, and {path} is longer. {why}",
            "Give the guest a shorter directory.");
    }

    /// <summary>
    /// A socket's path that stays when our end is closed, for QEMU goes on listening there: .NET deletes the file behind
    /// an endpoint of its own kind.
    /// </summary>
    private sealed class LastingPath(string path) : System.Net.EndPoint
    {
        public override AddressFamily AddressFamily => AddressFamily.Unix;

        public override System.Net.SocketAddress Serialize() => new UnixDomainSocketEndPoint(path).Serialize();
    }
}
