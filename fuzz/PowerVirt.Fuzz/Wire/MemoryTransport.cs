using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using PowerVirt.Rpc.Transports;

namespace PowerVirt.Fuzz.Wire;

/// <summary>A client that has sent all it will ever send, in pieces; it reads every answer, or none.</summary>
internal sealed class MemoryTransport(byte[] input, int piece, bool reads) : ITransport
{
    /// <summary>Nobody takes what is sent to one who does not read.</summary>
    private readonly TaskCompletionSource _never = new();

    private int _at;

    /// <summary>How many bytes the daemon has taken.</summary>
    public int Taken => _at;

    public List<byte> Answers { get; } = [];

    public bool CarriesDescriptors => true;

    public Queue<SafeFileHandle> Descriptors { get; } = [];

    public ValueTask ReadableAsync() => default;

    public ValueTask<int> ReceiveAsync(Memory<byte> buffer)
    {
        var count = Math.Min(Math.Min(piece, buffer.Length), input.Length - _at);
        input.AsSpan(_at, count).CopyTo(buffer.Span);
        _at += count;
        return new ValueTask<int>(count);
    }

    public ValueTask SendAsync(ReadOnlyMemory<byte> bytes)
    {
        if (!reads) return new ValueTask(_never.Task);
        Answers.AddRange(bytes.Span);
        return default;
    }

    public ValueTask SendAsync(SafeHandle descriptor) => reads ? default : new ValueTask(_never.Task);

    public void Dispose() => _never.TrySetException(new ObjectDisposedException(nameof(MemoryTransport)));
}
