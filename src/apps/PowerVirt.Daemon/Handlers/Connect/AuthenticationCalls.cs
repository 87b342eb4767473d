using PowerVirt.Domain;
using PowerVirt.Rpc;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Remote.Connect;

namespace PowerVirt.Daemon.Handlers.Connect;

/// <summary>Says how a client proves who it is: the kernel or its certificate has said so already.</summary>
internal sealed class AuthenticationCalls : UnsupportedAuthentication<CallContext>
{
    public override ValueTask<AuthListReturn> AuthListAsync(CallContext context) => context.Connection.Rights == Rights.None
        ? throw new VmException(ErrorCode.AccessDenied, $"{context.Caller} may not use this socket.",
            "Ask the administrator to add the user to the group powervirt, or use the read-only socket.")
        : new(new AuthListReturn([AuthenticationType.None]));
}
