using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PowerVirt.Rpc.Transports;

/// <summary>A connection's bytes, and the descriptors that come with them.</summary>
/// <remarks>Broken connections throw <see cref="IOException"/>, <see cref="System.Net.Sockets.SocketException"/> or
/// <see cref="ObjectDisposedException"/>.</remarks>
internal interface ITransport : IDisposable
{
    bool CarriesDescriptors { get; }

    /// <summary>Descriptors received and not taken yet.</summary>
    Queue<SafeFileHandle> Descriptors { get; }

    /// <summary>Ends when there is something to receive; until then no buffer is needed.</summary>
    ValueTask ReadableAsync();

    /// <summary>The bytes received; 0 at the end.</summary>
    ValueTask<int> ReceiveAsync(Memory<byte> buffer);

    ValueTask SendAsync(ReadOnlyMemory<byte> bytes);

    ValueTask SendAsync(SafeHandle descriptor);
}
