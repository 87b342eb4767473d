using PowerVirt.Domain;
using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Programs;
using PowerVirt.Wire.Remote.Connect;

namespace PowerVirt.Daemon.Handlers.Events;

/// <summary>Takes clients' wishes to be told about domains.</summary>
internal sealed class EventRegistrationCalls(EventRegistrations registrations)
    : UnsupportedEventRegistration<CallContext>
{
    public override Answer<ConnectDomainEventRegisterReturn> ConnectDomainEventRegisterAsync(CallContext context)
    {
        AddLegacy(context, EventTopic.Lifecycle);
        return new(new ConnectDomainEventRegisterReturn(1));
    }

    public override Answer<ConnectDomainEventDeregisterReturn> ConnectDomainEventDeregisterAsync(CallContext context)
    {
        RemoveLegacy(context, EventTopic.Lifecycle);
        return new(new ConnectDomainEventDeregisterReturn(0));
    }

    public override ValueTask ConnectDomainEventRegisterAnyAsync(
        ConnectDomainEventRegisterAnyArgs args, CallContext context)
    {
        AddLegacy(context, args.EventId);
        return default;
    }

    public override ValueTask ConnectDomainEventDeregisterAnyAsync(
        ConnectDomainEventDeregisterAnyArgs args, CallContext context)
    {
        RemoveLegacy(context, args.EventId);
        return default;
    }

    /// <remarks>Events that never happen here are taken too: <c>virsh event --all</c> gives up at the first refusal.</remarks>
    public override Answer<ConnectDomainEventCallbackRegisterAnyReturn> ConnectDomainEventCallbackRegisterAnyAsync(
        ConnectDomainEventCallbackRegisterAnyArgs args, CallContext context)
    {
        Check(args.EventId, EventTopic.End);
        var id = registrations.Add(context.Connection, new EventTopic(args.EventId), args.Domain);
        return new(new ConnectDomainEventCallbackRegisterAnyReturn(id));
    }

    public override ValueTask ConnectDomainEventCallbackDeregisterAnyAsync(
        ConnectDomainEventCallbackDeregisterAnyArgs args, CallContext context) =>
        registrations.Remove(context.Connection, args.CallbackId)
            ? default
            : throw new VmException(ErrorCode.InternalError, $"domain event callback {args.CallbackId} not registered");

    private void AddLegacy(CallContext context, int topic)
    {
        Check(topic, EventTopic.LegacyEnd);
        if (registrations.FindLegacy(context.Connection, topic) is not null)
            throw new VmException(ErrorCode.InternalError, $"domain event {topic} already registered");
        registrations.Add(context.Connection, new EventTopic(topic), domain: null, isLegacy: true);
    }

    private void RemoveLegacy(CallContext context, int topic)
    {
        Check(topic, EventTopic.LegacyEnd);
        if (registrations.FindLegacy(context.Connection, topic) is not { } found)
            throw new VmException(ErrorCode.InternalError, $"domain event {topic} not registered");
        registrations.Remove(context.Connection, found.Id);
    }

    private static void Check(int topic, int end)
    {
        if (topic < 0 || topic >= end) throw new VmException(ErrorCode.InternalError, $"unsupported event ID {topic}");
    }
}
