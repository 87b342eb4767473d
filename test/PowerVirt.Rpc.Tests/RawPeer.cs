using System.Net.Sockets;
using PowerVirt.Wire.Framing;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Rpc.Tests;

/// <summary>A client that sends whatever bytes a test wants, and reads frames as they lie on the wire.</summary>
internal sealed class RawPeer : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    public RawPeer(string path) => _socket.Connect(new UnixDomainSocketEndPoint(path));

    /// <summary>The bytes of a frame of the remote program.</summary>
    public static byte[] Frame(int procedure, uint serial, FrameType type = FrameType.Call, FrameStatus status = FrameStatus.Ok, params byte[] payload)
    {
        var frame = new byte[FrameHeader.Size + payload.Length];
        new FrameHeader(RemoteProgram.Number, RemoteProgram.Version, procedure, type, serial, status).Write(frame, frame.Length);
        payload.CopyTo(frame, FrameHeader.Size);
        return frame;
    }

    /// <summary>CONNECT_OPEN without a name.</summary>
    public static byte[] Open(uint serial) => Frame(1, serial, payload: new byte[8]);

    public void Send(params byte[] bytes) => _socket.Send(bytes);

    public async Task<(FrameHeader Header, byte[] Payload)> ReceiveAsync()
    {
        var header = await ReceiveAsync(FrameHeader.Size);
        var payload = await ReceiveAsync(FrameHeader.ReadLength(header) - FrameHeader.Size);
        return (FrameHeader.Read(header), payload);
    }

    public async Task<RemoteError> ReceiveErrorAsync()
    {
        var (header, payload) = await ReceiveAsync();
        Assert.Equal(FrameStatus.Error, header.Status);
        return Decode(payload);
    }

    /// <summary>Whether the other side closes the connection.</summary>
    public async Task<bool> IsClosedAsync()
    {
        try
        {
            var rest = new byte[4096];
            while (await _socket.ReceiveAsync(rest) > 0) { }
            return true;
        }
        catch (SocketException)
        {
            return true;
        }
    }

    public void Dispose() => _socket.Dispose();

    private static RemoteError Decode(byte[] payload)
    {
        var reader = new XdrReader(payload);
        return RemoteError.Decode(ref reader);
    }

    private async Task<byte[]> ReceiveAsync(int length)
    {
        var bytes = new byte[length];
        for (var at = 0; at < length;)
        {
            var count = await _socket.ReceiveAsync(bytes.AsMemory(at));
            Assert.True(count > 0, "The connection was closed.");
            at += count;
        }

        return bytes;
    }
}
