using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Networks;

/// <summary>What happens to virtual networks.</summary>
[RpcEvents(RemoteProgram.Number, RemoteProgram.Version)]
public interface INetworkEvents
{
    [Event(315)]
    void NetworkEventLifecycle(NetworkEventLifecycleMessage message);

    [Event(446)]
    void NetworkEventCallbackMetadataChange(NetworkEventCallbackMetadataChangeMessage message);
}
