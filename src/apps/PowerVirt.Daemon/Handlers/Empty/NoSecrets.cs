using PowerVirt.Daemon.Handlers.Events;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Secrets;

namespace PowerVirt.Daemon.Handlers.Empty;

/// <summary>Stored secrets: none, and lists say so.</summary>
internal sealed class NoSecrets : UnsupportedSecrets<CallContext>
{
    private readonly SilentEvents _events = new("secret", 2);

    public override Answer<ConnectNumOfSecretsReturn> ConnectNumOfSecretsAsync(CallContext context) =>
        new(new ConnectNumOfSecretsReturn(0));

    public override Answer<ConnectListSecretsReturn> ConnectListSecretsAsync(
        ConnectListSecretsArgs args, CallContext context) => new(new ConnectListSecretsReturn([]));

    public override Answer<ConnectListAllSecretsReturn> ConnectListAllSecretsAsync(
        ConnectListAllSecretsArgs args, CallContext context) => new(new ConnectListAllSecretsReturn([], 0));

    public override Answer<ConnectSecretEventRegisterAnyReturn> ConnectSecretEventRegisterAnyAsync(
        ConnectSecretEventRegisterAnyArgs args, CallContext context) =>
        new(new ConnectSecretEventRegisterAnyReturn(_events.Add(context, args.EventId)));

    public override ValueTask ConnectSecretEventDeregisterAnyAsync(
        ConnectSecretEventDeregisterAnyArgs args, CallContext context)
    {
        _events.Remove(context, args.CallbackId);
        return default;
    }
}
