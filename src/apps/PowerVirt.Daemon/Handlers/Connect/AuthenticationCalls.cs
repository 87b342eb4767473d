using System.Net.Sockets;
using PowerVirt.Daemon.Policy;
using PowerVirt.Domain;
using PowerVirt.Rpc;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Connect;

namespace PowerVirt.Daemon.Handlers.Connect;

/// <summary>
/// Says how a client proves who it is: the kernel or its certificate has said so already, and polkit may let in whom
/// that alone does not.
/// </summary>
internal sealed class AuthenticationCalls(Polkit? polkit) : UnsupportedAuthentication<CallContext>
{
    /// <summary>virErrorNumber and VIR_FROM_POLKIT of libvirt's virterror.h; virsh starts an agent on Unavailable.</summary>
    private const int Failed = 45, Cancelled = 79, Unavailable = 94, FromPolkit = 60;

    public override Answer<AuthListReturn> AuthListAsync(CallContext context)
    {
        if (context.Connection.Rights != Rights.None) return new(new AuthListReturn([AuthenticationType.None]));
        if (polkit is not null) return new(new AuthListReturn([AuthenticationType.Polkit]));
        throw new VmException(ErrorCode.AccessDenied, $"{context.Caller} may not use this socket.",
            "Ask the administrator to add the user to the group powervirt, or use the read-only socket.");
    }

    public override async Answer<AuthPolkitReturn> AuthPolkitAsync(CallContext context)
    {
        var connection = context.Connection;
        if (connection.Rights != Rights.None) return new AuthPolkitReturn(1);
        if (polkit is null) throw new VmException(ErrorCode.NoSupport, "polkit is not asked by this daemon.");
        var action = connection.Offer == Rights.Read ? Polkit.Monitor : Polkit.Manage;
        var verdict = await AskAsync(polkit, context, action);
        if (!verdict.IsAuthorized) throw Refusal(verdict, action);
        connection.Rights = connection.Offer;
        return new AuthPolkitReturn(1);
    }

    private static async Task<Verdict> AskAsync(Polkit polkit, CallContext context, string action)
    {
        try
        {
            return await polkit.AskAsync(context.Caller, action, context.Cancellation);
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            throw new RpcException(Failed, FromPolkit, $"authentication failed: polkit could not be asked: {error.Message}");
        }
    }

    private static RpcException Refusal(Verdict verdict, string action) => verdict switch
    {
        { IsDismissed: true } => new(Cancelled, FromPolkit, "authentication cancelled: user cancelled authentication process"),
        { IsChallenge: true } => new(Unavailable, FromPolkit,
            $"authentication unavailable: no polkit agent available to authenticate action '{action}'"),
        _ => new(Failed, FromPolkit, "authentication failed: access denied by policy"),
    };
}
