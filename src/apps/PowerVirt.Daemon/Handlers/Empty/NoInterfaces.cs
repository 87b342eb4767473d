using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Remote.Networks;

namespace PowerVirt.Daemon.Handlers.Empty;

/// <summary>The host's own network interfaces: none is managed, and lists say so.</summary>
internal sealed class NoInterfaces : UnsupportedInterfaces<CallContext>
{
    public override ValueTask<ConnectNumOfInterfacesReturn> ConnectNumOfInterfacesAsync(CallContext context) =>
        new(new ConnectNumOfInterfacesReturn(0));

    public override ValueTask<ConnectListInterfacesReturn> ConnectListInterfacesAsync(
        ConnectListInterfacesArgs args, CallContext context) => new(new ConnectListInterfacesReturn([]));

    public override ValueTask<ConnectNumOfDefinedInterfacesReturn> ConnectNumOfDefinedInterfacesAsync(
        CallContext context) => new(new ConnectNumOfDefinedInterfacesReturn(0));

    public override ValueTask<ConnectListDefinedInterfacesReturn> ConnectListDefinedInterfacesAsync(
        ConnectListDefinedInterfacesArgs args, CallContext context) => new(new ConnectListDefinedInterfacesReturn([]));

    public override ValueTask<ConnectListAllInterfacesReturn> ConnectListAllInterfacesAsync(
        ConnectListAllInterfacesArgs args, CallContext context) => new(new ConnectListAllInterfacesReturn([], 0));
}
