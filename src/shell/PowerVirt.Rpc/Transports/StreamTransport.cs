using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PowerVirt.Rpc.Transports;

/// <summary>TLS, or whatever else is a stream.</summary>
internal sealed class StreamTransport(Stream stream) : ITransport
{
    public bool CarriesDescriptors => false;

    public Queue<SafeFileHandle> Descriptors { get; } = [];

    public async ValueTask ReadableAsync() => _ = await stream.ReadAsync(Memory<byte>.Empty);

    public ValueTask<int> ReceiveAsync(Memory<byte> buffer) => stream.ReadAsync(buffer);

    public ValueTask SendAsync(ReadOnlyMemory<byte> bytes) => stream.WriteAsync(bytes);

    public ValueTask SendAsync(SafeHandle descriptor) =>
        throw new IOException("File descriptors can be passed over a UNIX socket only.");

    public void Dispose() => stream.Dispose();
}
