using PowerVirt.Daemon.Handlers.Events;
using PowerVirt.Domain;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Networks;

namespace PowerVirt.Daemon.Handlers.Empty;

/// <summary>The networks of this host: none is managed, and lists say so.</summary>
internal sealed class NoNetworks : UnsupportedNetworks<CallContext>
{
    private readonly SilentEvents _events = new("network", 2);

    public override Answer<ConnectNumOfNetworksReturn> ConnectNumOfNetworksAsync(CallContext context) =>
        new(new ConnectNumOfNetworksReturn(0));

    public override Answer<ConnectListNetworksReturn> ConnectListNetworksAsync(
        ConnectListNetworksArgs args, CallContext context) => new(new ConnectListNetworksReturn([]));

    public override Answer<ConnectNumOfDefinedNetworksReturn> ConnectNumOfDefinedNetworksAsync(
        CallContext context) =>
        new(new ConnectNumOfDefinedNetworksReturn(0));

    public override Answer<ConnectListDefinedNetworksReturn> ConnectListDefinedNetworksAsync(
        ConnectListDefinedNetworksArgs args, CallContext context) => new(new ConnectListDefinedNetworksReturn([]));

    public override Answer<ConnectListAllNetworksReturn> ConnectListAllNetworksAsync(
        ConnectListAllNetworksArgs args, CallContext context) => new(new ConnectListAllNetworksReturn([], 0));

    public override Answer<NetworkLookupByNameReturn> NetworkLookupByNameAsync(
        NetworkLookupByNameArgs args, CallContext context) =>
        throw new VmException(
            (ErrorCode)Missing.Network, $"Network not found: no network with matching name '{args.Name}'");

    public override Answer<ConnectNetworkEventRegisterAnyReturn> ConnectNetworkEventRegisterAnyAsync(
        ConnectNetworkEventRegisterAnyArgs args, CallContext context) =>
        new(new ConnectNetworkEventRegisterAnyReturn(_events.Add(context, args.EventId)));

    public override ValueTask ConnectNetworkEventDeregisterAnyAsync(
        ConnectNetworkEventDeregisterAnyArgs args, CallContext context)
    {
        _events.Remove(context, args.CallbackId);
        return default;
    }
}
