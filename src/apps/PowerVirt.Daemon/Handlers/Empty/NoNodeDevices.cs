using PowerVirt.Daemon.Handlers.Events;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.NodeDevices;

namespace PowerVirt.Daemon.Handlers.Empty;

/// <summary>The host's devices: none is managed, and lists say so.</summary>
internal sealed class NoNodeDevices : UnsupportedNodeDevices<CallContext>
{
    private readonly SilentEvents _events = new("node device", 2);

    public override Answer<NodeNumOfDevicesReturn> NodeNumOfDevicesAsync(
        NodeNumOfDevicesArgs args, CallContext context) => new(new NodeNumOfDevicesReturn(0));

    public override Answer<NodeListDevicesReturn> NodeListDevicesAsync(
        NodeListDevicesArgs args, CallContext context) => new(new NodeListDevicesReturn([]));

    public override Answer<ConnectListAllNodeDevicesReturn> ConnectListAllNodeDevicesAsync(
        ConnectListAllNodeDevicesArgs args, CallContext context) => new(new ConnectListAllNodeDevicesReturn([], 0));

    public override Answer<ConnectNodeDeviceEventRegisterAnyReturn> ConnectNodeDeviceEventRegisterAnyAsync(
        ConnectNodeDeviceEventRegisterAnyArgs args, CallContext context) =>
        new(new ConnectNodeDeviceEventRegisterAnyReturn(_events.Add(context, args.EventId)));

    public override ValueTask ConnectNodeDeviceEventDeregisterAnyAsync(
        ConnectNodeDeviceEventDeregisterAnyArgs args, CallContext context)
    {
        _events.Remove(context, args.CallbackId);
        return default;
    }
}
