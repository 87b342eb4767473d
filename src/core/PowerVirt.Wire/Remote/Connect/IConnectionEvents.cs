using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Connect;

/// <summary>What happens to the connection.</summary>
[RpcEvents(RemoteProgram.Number, RemoteProgram.Version)]
public interface IConnectionEvents
{
    [Event(362)]
    void ConnectEventConnectionClosed(ConnectEventConnectionClosedMessage message);
}
