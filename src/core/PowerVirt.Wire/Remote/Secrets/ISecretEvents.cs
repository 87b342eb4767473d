using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Secrets;

/// <summary>What happens to secrets.</summary>
[RpcEvents(RemoteProgram.Number, RemoteProgram.Version)]
public interface ISecretEvents
{
    [Event(382)]
    void SecretEventLifecycle(SecretEventLifecycleMessage message);

    [Event(383)]
    void SecretEventValueChanged(SecretEventValueChangedMessage message);
}
