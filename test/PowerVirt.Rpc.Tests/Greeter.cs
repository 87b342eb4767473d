using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Remote.Connect;

namespace PowerVirt.Rpc.Tests;

/// <summary>Opens connections, and refuses all else.</summary>
internal sealed class Greeter : UnsupportedConnection<CallContext>
{
    public override ValueTask ConnectOpenAsync(ConnectOpenArgs args, CallContext context)
    {
        context.Connection.IsOpen = true;
        return default;
    }

    public override ValueTask<ConnectGetHostnameReturn> ConnectGetHostnameAsync(CallContext context) =>
        ValueTask.FromResult(new ConnectGetHostnameReturn("tests"));
}
