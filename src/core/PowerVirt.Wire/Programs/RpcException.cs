using PowerVirt.Wire.Remote;

namespace PowerVirt.Wire.Programs;

/// <summary>An error as it goes over the wire: libvirt's number, where it arose, and the sentence.</summary>
public sealed class RpcException(RemoteError error) : Exception(error.Message)
{
    /// <summary>virErrorNumber of libvirt's virterror.h.</summary>
    private const int InternalError = 1, NoSupport = 3, Rpc = 39;

    /// <summary>virErrorDomain of libvirt's virterror.h.</summary>
    private const int FromRpc = 7;

    public RpcException(int code, int domain, string message)
        : this(RemoteError.Of(code, domain, message))
    {
    }

    public RemoteError Error => error;

    public int Code => error.Code;

    public static RpcException Failed(string message) => new(Rpc, FromRpc, message);

    public static RpcException Internal(string message) => new(InternalError, FromRpc, $"internal error: {message}");

    /// <summary>libvirt's clients take this text for "not supported", and try an older procedure where there is one.</summary>
    public static RpcException UnknownProcedure(int procedure) => new(Rpc, FromRpc, $"unknown procedure: {procedure}");

    public static RpcException Unsupported(string procedure) =>
        new(NoSupport, FromRpc, $"this function is not supported by the connection driver: {procedure}");
}
