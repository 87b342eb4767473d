using PowerVirt.Rpc.Connections;
using PowerVirt.Wire.Programs;

namespace PowerVirt.Rpc.Server;

/// <summary>Decides, before anything of a call is decoded, whether its caller may make it.</summary>
internal static class Authorization
{
    /// <summary>VIR_ERR_OPERATION_DENIED and VIR_FROM_RPC of libvirt's virterror.h.</summary>
    private const int Denied = 29, FromRpc = 7;

    /// <exception cref="RpcException">It may not.</exception>
    public static void Check(RpcConnection connection, Procedure procedure)
    {
        if (procedure.Access == Access.Greeting) return;
        if (connection.Rights == Rights.None) throw RpcException.Failed("authentication required");
        if (procedure.Access == Access.Open) return;
        if (!connection.IsOpen) throw RpcException.Internal("connection not open");
        if (procedure.Access == Access.Read || (procedure.Access == Access.Write && !connection.IsReadOnly)) return;
        throw new RpcException(Denied, FromRpc, $"operation forbidden: read only access prevents {procedure.Name}");
    }
}
