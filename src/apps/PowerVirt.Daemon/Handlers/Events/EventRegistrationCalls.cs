using PowerVirt.Domain;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Remote.Connect;

namespace PowerVirt.Daemon.Handlers.Events;

/// <summary>Takes clients' wishes to be told about domains.</summary>
internal sealed class EventRegistrationCalls(EventRegistrations registrations)
    : UnsupportedEventRegistration<CallContext>
{
    /// <remarks>Events that never happen here are taken too: <c>virsh event --all</c> gives up at the first refusal.</remarks>
    public override ValueTask<ConnectDomainEventCallbackRegisterAnyReturn> ConnectDomainEventCallbackRegisterAnyAsync(
        ConnectDomainEventCallbackRegisterAnyArgs args, CallContext context)
    {
        if (args.EventId is < 0 or >= EventTopic.End)
            throw new VmException(ErrorCode.InternalError, $"unsupported event ID {args.EventId}");
        var id = registrations.Add(context.Connection, new EventTopic(args.EventId), args.Domain);
        return new(new ConnectDomainEventCallbackRegisterAnyReturn(id));
    }

    public override ValueTask ConnectDomainEventCallbackDeregisterAnyAsync(
        ConnectDomainEventCallbackDeregisterAnyArgs args, CallContext context) =>
        registrations.Remove(context.Connection, args.CallbackId)
            ? default
            : throw new VmException(ErrorCode.InternalError, $"domain event callback {args.CallbackId} not registered");
}
