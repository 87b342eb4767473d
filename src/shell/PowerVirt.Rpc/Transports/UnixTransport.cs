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
    /// <summary>How long a descriptor may wait for room, in microseconds at a time.</summary>
    private const int RoomWait = 1_000_000;

    private const int MostDescriptors = 2 * FrameLimits.Descriptors;

    public bool CarriesDescriptors => true;

    public Queue<SafeFileHandle> Descriptors { get; } = [];

    public async ValueTask ReadableAsync() => await socket.ReceiveAsync(Memory<byte>.Empty, SocketFlags.None);

    public async ValueTask<int> ReceiveAsync(Memory<byte> buffer)
    {
        int count;
        while ((count = SocketMessage.Receive(socket.SafeHandle, buffer.Span, Descriptors)) == SocketMessage.WouldBlock)
            await ReadableAsync();
        // Nobody sends more before what is here was used: an honest peer's frames are handled as they come.
        if (Descriptors.Count > MostDescriptors) throw new XdrException("It sent file descriptors without end.");
        return count;
    }

    public async ValueTask SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (bytes.Length > 0) bytes = bytes[await socket.SendAsync(bytes, SocketFlags.None)..];
    }

    public async ValueTask SendAsync(SafeHandle descriptor)
    {
        while (SocketMessage.Send(socket.SafeHandle, descriptor) == SocketMessage.WouldBlock)
        {
            // There is no event for "room again" without bytes to send; full queues before a descriptor are rare.
            await Task.Run(() => socket.Poll(RoomWait, SelectMode.SelectWrite));
        }
    }

    public void Dispose()
    {
        // Closing alone would leave a receive that is under way waiting.
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
