using System.Net.Sockets;
using System.Text;

namespace PowerVirt.Host.Process;

/// <summary>Reads all that a program writes, so that it never waits, and keeps the end of it.</summary>
internal sealed class OutputTail : IProgramOutput
{
    /// <summary>Bytes that are kept.</summary>
    public const int Kept = 64 * 1024;

    private readonly Socket _socket;
    private readonly Lock _lock = new();
    private readonly Task _loop;
    private byte[] _kept = new byte[512];
    private int _next;
    private bool _wrapped;

    /// <param name="socket">Our end of the program's standard error; disposed with this.</param>
    public OutputTail(Socket socket)
    {
        _socket = socket;
        _loop = ReadAsync();
    }

    /// <summary>What has been kept so far, without the line end at its end.</summary>
    public string Text
    {
        get
        {
            lock (_lock)
            {
                var text = Encoding.UTF8.GetString(_kept, 0, _next);
                return (_wrapped ? "…" + Encoding.UTF8.GetString(_kept, _next, Kept - _next) + text : text).TrimEnd();
            }
        }
    }

    /// <summary>The end of a sentence about a program that has ended.</summary>
    public static string Quoted(string words) => words.Length > 0 ? $": {words}" : " and said nothing.";

    /// <summary>All there is once the program has ended, even if a child of it still holds the other end.</summary>
    public async Task<string> LastAsync()
    {
        // On a UNIX socket what was written before stays readable (unix(7)); after it comes the end.
        try
        {
            _socket.Shutdown(SocketShutdown.Receive);
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // The other end is closed already, or we are being disposed: there is no more to come.
        }

        await _loop;
        return Text;
    }

    public void Dispose() => _socket.Dispose();

    private async Task ReadAsync()
    {
        var chunk = new byte[4096];
        try
        {
            while (await _socket.ReceiveAsync(chunk) is > 0 and var count) Keep(chunk.AsSpan(0, count));
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // Nothing more will come.
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            // Most programs write a few lines or none: the memory grows with them until it is a ring.
            while (!_wrapped && _next + bytes.Length > _kept.Length && _kept.Length < Kept)
                Array.Resize(ref _kept, Math.Min(Kept, _kept.Length * 2));
            while (!bytes.IsEmpty)
            {
                var count = Math.Min(bytes.Length, _kept.Length - _next);
                bytes[..count].CopyTo(_kept.AsSpan(_next));
                bytes = bytes[count..];
                _next += count;
                if (_next < Kept) continue;
                (_next, _wrapped) = (0, true);
            }
        }
    }
}
