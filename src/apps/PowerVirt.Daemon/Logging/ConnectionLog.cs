using PowerVirt.Rpc.Connections;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Daemon.Logging;

/// <summary>Tells of connections and calls; connection and serial together name one request.</summary>
internal sealed class ConnectionLog(DaemonLog log) : IRpcLog
{
    public void Opened(RpcConnection connection) =>
        log.Detail("A client connects.", ("connection", connection.Id), ("caller", connection.Caller));

    public void Closed(RpcConnection connection, string reason) =>
        log.Detail("A connection ends.", ("connection", connection.Id), ("reason", reason));

    public void Refused(RpcConnection connection, int procedure, uint serial, RpcException error) => log.Detail(
        "A call is refused.", ("connection", connection.Id), ("serial", serial), ("procedure", procedure),
        ("code", error.Code), ("error", error.Message));

    public void Failed(RpcConnection connection, int procedure, uint serial, Exception fault) => log.Error(
        "A call failed by a fault of this program; please report it.", ("connection", connection.Id),
        ("serial", serial), ("procedure", procedure), ("fault", fault));

    public void NotAccepted(string listener, string reason) =>
        log.Warning("A client is not accepted.", ("listener", listener), ("reason", reason));
}
