using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using PowerVirt.Rpc.Connections;
using PowerVirt.Rpc.Streams;
using PowerVirt.Wire.Framing;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Rpc.Server;

/// <summary>One call: who calls, with which descriptors, and what goes with the answer.</summary>
public sealed class CallContext : ICallContext
{
    private List<SafeHandle>? _attached;
    private ServerStream? _stream;
    private Func<RpcStream, Task>? _run;

    internal CallContext(
        RpcConnection connection, Procedure procedure, FrameHeader header, IReadOnlyList<SafeFileHandle> descriptors)
    {
        Connection = connection;
        Procedure = procedure;
        Header = header;
        Descriptors = descriptors;
    }

    public RpcConnection Connection { get; }

    public Procedure Procedure { get; }

    /// <summary>Descriptors that came with the call; they are closed after it, unless they were duplicated.</summary>
    public IReadOnlyList<SafeFileHandle> Descriptors { get; }

    /// <summary>The client's number for this call; with the connection's it is unique.</summary>
    public uint Serial => Header.Serial;

    /// <summary>What the log calls this call.</summary>
    public string Id => IdOf(Connection, Serial);

    public CallerIdentity Caller => Connection.Caller;

    public bool IsReadOnly => Connection.IsReadOnly;

    /// <summary>Cancelled when the client has gone.</summary>
    public CancellationToken Cancellation => Connection.Closed;

    internal FrameHeader Header { get; }

    /// <summary>Sends a descriptor with the answer, and closes it here.</summary>
    /// <exception cref="RpcException">The connection carries none.</exception>
    public void Attach(SafeHandle descriptor)
    {
        if (!Connection.CarriesDescriptors)
            throw RpcException.Failed("File descriptors can be passed over a UNIX socket only.");
        (_attached ??= []).Add(descriptor);
    }

    /// <summary>Opens a stream whose handler runs after the call was answered.</summary>
    /// <remarks>
    /// A handler that has received the end returns: the client is told only then that its data has arrived. What the
    /// handler throws as an <see cref="RpcException"/> the client sees.
    /// </remarks>
    /// <exception cref="RpcException">Too many are open.</exception>
    public void OpenStream(Func<RpcStream, Task> run)
    {
        _stream = Connection.OpenStream(Header);
        _run = run;
    }

    public async ValueTask CompleteAsync(ValueTask pending)
    {
        await pending;
        Complete(null);
    }

    public async ValueTask CompleteAsync(ValueTask<IXdr> pending) => Complete(await pending);

    /// <summary>What the log calls a call.</summary>
    public static string IdOf(RpcConnection connection, uint serial) => $"{connection.Id}.{serial}";

    internal IReadOnlyList<SafeHandle> TakeAttached()
    {
        var taken = _attached;
        _attached = null;
        return taken ?? [];
    }

    /// <summary>Takes back what was prepared for an answer that is not given.</summary>
    internal void Abandon()
    {
        foreach (var descriptor in TakeAttached()) descriptor.Dispose();
        if (_stream is not null) Connection.Forget(_stream);
    }

    private void Complete(IXdr? answer)
    {
        Connection.Answer(this, answer);
        if (_stream is not null && _run is not null) _ = Connection.RunAsync(_stream, _run, this);
    }
}
