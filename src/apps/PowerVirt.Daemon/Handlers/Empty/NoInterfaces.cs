using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Networks;

namespace PowerVirt.Daemon.Handlers.Empty;

/// <summary>The host's own network interfaces: none is managed, and lists say so.</summary>
internal sealed class NoInterfaces : UnsupportedInterfaces<CallContext>
{
    public override Answer<ConnectNumOfInterfacesReturn> ConnectNumOfInterfacesAsync(CallContext context) =>
        new(new ConnectNumOfInterfacesReturn(0));

    public override Answer<ConnectListInterfacesReturn> ConnectListInterfacesAsync(
        ConnectListInterfacesArgs args, CallContext context) => new(new ConnectListInterfacesReturn([]));

    public override Answer<ConnectNumOfDefinedInterfacesReturn> ConnectNumOfDefinedInterfacesAsync(
        CallContext context) => new(new ConnectNumOfDefinedInterfacesReturn(0));

    public override Answer<ConnectListDefinedInterfacesReturn> ConnectListDefinedInterfacesAsync(
        ConnectListDefinedInterfacesArgs args, CallContext context) => new(new ConnectListDefinedInterfacesReturn([]));

    public override Answer<ConnectListAllInterfacesReturn> ConnectListAllInterfacesAsync(
        ConnectListAllInterfacesArgs args, CallContext context) => new(new ConnectListAllInterfacesReturn([], 0));
}
