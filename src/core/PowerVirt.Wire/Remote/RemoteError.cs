using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote;

/// <summary>Why a call failed (remote_error); the numbers are those of libvirt's virterror.h.</summary>
[Xdr]
public sealed partial record RemoteError(
    int Code, int Domain, string? Message, int Level, RemoteDomain? Guest,
    string? Text1, string? Text2, string? Text3, int Number1, int Number2, RemoteNetwork? Network)
{
    /// <summary>VIR_ERR_ERROR: it failed, as opposed to a warning.</summary>
    public const int Failure = 2;

    /// <summary>The first text repeats the message, as libvirt's clients expect of it.</summary>
    public static RemoteError Of(int code, int domain, string message) =>
        new(code, domain, message, Failure, null, message, null, null, -1, -1, null);
}
