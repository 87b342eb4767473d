using System.Text;
using PowerVirt.Rpc.Connections;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Fuzz.Wire;

/// <summary>What a server told of one connection.</summary>
internal sealed class ConnectionStory : IRpcLog
{
    private readonly StringBuilder _text = new();

    public int Refusals { get; private set; }

    /// <summary>Why it ended; null as long as it has not.</summary>
    public string? End { get; private set; }

    public Exception? Fault { get; private set; }

    public string Text => _text.ToString();

    public void Opened(RpcConnection connection)
    {
    }

    public void Closed(RpcConnection connection, string reason) => End = reason;

    public void Answered(CallContext call, TimeSpan took)
    {
    }

    public void Refused(RpcConnection connection, int procedure, uint serial, RpcException error)
    {
        Refusals++;
        _text.Append(procedure).Append(' ').Append(error.Code).Append(',');
    }

    public void Denied(RpcConnection connection, int procedure, uint serial, RpcException error) =>
        Refused(connection, procedure, serial, error);

    public void Failed(RpcConnection connection, int procedure, uint serial, Exception fault) => Fault ??= fault;

    public void NotAccepted(string listener, string reason)
    {
    }
}
