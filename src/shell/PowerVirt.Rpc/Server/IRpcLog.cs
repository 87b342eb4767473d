using PowerVirt.Rpc.Connections;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Rpc.Server;

/// <summary>Is told what happens to connections and calls.</summary>
public interface IRpcLog
{
    void Opened(RpcConnection connection);

    void Closed(RpcConnection connection, string reason);

    /// <summary>A call was answered.</summary>
    void Answered(CallContext call, TimeSpan took);

    /// <summary>A call was answered with an error.</summary>
    void Refused(RpcConnection connection, int procedure, uint serial, RpcException error);

    /// <summary>A call was refused for its procedure, or for who makes it, before its arguments were read.</summary>
    void Denied(RpcConnection connection, int procedure, uint serial, RpcException error);

    /// <summary>A call failed because of a fault in this program.</summary>
    void Failed(RpcConnection connection, int procedure, uint serial, Exception fault);

    /// <summary>A listener could not take a connection, or a handshake failed.</summary>
    void NotAccepted(string listener, string reason);
}
