using System.Net.Sockets;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using PowerVirt.Rpc.Linux;
using PowerVirt.Wire.Framing;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Rpc.Transports;

/// <summary>A UNIX socket: the only one that carries descriptors.</summary>
internal sealed class UnixTransport(Socket socket) : ITransport
{
    private const int MostDescriptors = 2 * FrameLimits.Descriptors;

    private readonly SocketWaits _waits = new(socket);

    public bool CarriesDescriptors => true;

    public Queue<SafeFileHandle> Descriptors { get; } = [];

    public ValueTask ReadableAsync() => _waits.ReadableAsync();

    public async ValueTask<int> ReceiveAsync(Memory<byte> buffer)
    {
        int count;
        while ((count = SocketMessage.Receive(socket.SafeHandle, buffer.Span, Descriptors)) == SocketMessage.WouldBlock)
            await _waits.ReadableAsync();
        // Nobody sends more before what is here was used: an honest peer's frames are handled as they come.
        if (Descriptors.Count > MostDescriptors) throw new XdrException("It sent file descriptors without end.");
        return count;
    }

    public async ValueTask SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var count = SocketMessage.Send(socket.SafeHandle, bytes.Span);
            if (count == SocketMessage.WouldBlock) await _waits.WritableAsync();
            else bytes = bytes[count..];
        }
    }

    public async ValueTask SendAsync(SafeHandle descriptor)
    {
        while (SocketMessage.Send(socket.SafeHandle, descriptor) == SocketMessage.WouldBlock)
            await _waits.WritableAsync();
    }

    public void Dispose()
    {
        _waits.Dispose();
        // Closing alone would leave the other side waiting where a program that was started has the socket, too.
        if (socket.Connected) Shutdown();
        socket.Dispose();
    }

    private void Shutdown()
    {
        try
        {
            socket.Shutdown(SocketShutdown.Both);
        }
        catch (SocketException)
        {
            // The other side was faster.
        }
    }
}
