using PowerVirt.Rpc.Connections;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Daemon.Logging;

/// <summary>Tells of connections and calls; connection and serial together are the id of one request.</summary>
internal sealed class ConnectionLog(DaemonLog log, TimeProvider time) : IRpcLog
{
    private readonly Sparing _blamed = new(time);
    private readonly Sparing _denied = new(time);
    private readonly Sparing _notAccepted = new(time);

    public void Opened(RpcConnection connection) =>
        log.Detail("A client connects.", ("connection", connection.Id), ("caller", connection.Caller));

    public void Closed(RpcConnection connection, string reason)
    {
        if (!connection.IsToBlame)
            log.Detail("A connection ends.", ("connection", connection.Id), ("reason", reason));
        else if (_blamed.Lets(out var withheld))
            log.Warning("A connection is closed for what its client did.", ("connection", connection.Id),
                ("caller", connection.Caller), ("reason", reason), ("withheld", withheld > 0 ? withheld : null));
    }

    /// <remarks>Who changed what is told always; who only looked, on request.</remarks>
    public void Answered(CallContext call, TimeSpan took)
    {
        var procedure = call.Procedure;
        if (procedure.Access == Access.Write)
            log.Note("A call is answered.", ("request", call.Id), ("procedure", procedure.Name),
                ("caller", call.Caller), ("seconds", Math.Round(took.TotalSeconds, 6)));
        else if (log.IsVerbose)
            log.Detail("A call is answered.", ("request", call.Id), ("procedure", procedure.Name),
                ("seconds", Math.Round(took.TotalSeconds, 6)));
    }

    public void Refused(RpcConnection connection, int procedure, uint serial, RpcException error)
    {
        if (IsDenial(error.Code)) Denied(connection, procedure, serial, error);
        else
            log.Detail(
                "A call is refused.", ("request", CallContext.IdOf(connection, serial)), ("procedure", procedure),
                ("caller", connection.Caller), ("code", error.Code), ("error", error.Message));
    }

    public void Denied(RpcConnection connection, int procedure, uint serial, RpcException error)
    {
        if (!_denied.Lets(out var withheld)) return;
        log.Warning(
            "A call is denied.", ("request", CallContext.IdOf(connection, serial)), ("procedure", procedure),
            ("caller", connection.Caller), ("code", error.Code), ("error", error.Message),
            ("withheld", withheld > 0 ? withheld : null));
    }

    public void Failed(RpcConnection connection, int procedure, uint serial, Exception fault) => log.Error(
        "A call failed by a fault of this program; please report it.", ("request", CallContext.IdOf(connection, serial)),
        ("procedure", procedure), ("fault", fault));

    public void NotAccepted(string listener, string reason)
    {
        if (_notAccepted.Lets(out var withheld))
        {
            log.Warning(
                "A client is not accepted.", ("listener", listener), ("reason", reason),
                ("withheld", withheld > 0 ? withheld : null));
        }
    }

    /// <summary>AUTH_FAILED, OPERATION_DENIED and ACCESS_DENIED of libvirt's virterror.h.</summary>
    private static bool IsDenial(int code) => code is 45 or 29 or 88;
}
