using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.NodeDevices;

/// <summary>What happens to the host's devices.</summary>
[RpcEvents(RemoteProgram.Number, RemoteProgram.Version)]
public interface INodeDeviceEvents
{
    [Event(376)]
    void NodeDeviceEventLifecycle(NodeDeviceEventLifecycleMessage message);

    [Event(377)]
    void NodeDeviceEventUpdate(NodeDeviceEventUpdateMessage message);
}
