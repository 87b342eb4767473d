using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace PowerVirt.Rpc.Client;

/// <summary>What goes with a client's call besides its arguments, and what came with the answer.</summary>
public sealed class ClientCall
{
    /// <summary>A call with nothing but its arguments.</summary>
    public static ClientCall Plain { get; } = new();

    public CancellationToken Cancellation { get; init; }

    /// <summary>Descriptors to send; the client closes them.</summary>
    public IReadOnlyList<SafeHandle> Descriptors { get; init; } = [];

    /// <summary>Whether the call opens a stream.</summary>
    public bool OpensStream { get; init; }

    /// <summary>Descriptors that came with the answer; the caller closes them.</summary>
    public IReadOnlyList<SafeFileHandle> Received { get; internal set; } = [];

    /// <summary>The stream, where one was asked for.</summary>
    public ClientStream? Stream { get; internal set; }
}
