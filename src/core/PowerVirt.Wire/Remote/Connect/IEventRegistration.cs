using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Connect;

/// <summary>Asks for a guest's events, and asks no longer.</summary>
[RpcProgram(RemoteProgram.Number, RemoteProgram.Version)]
public interface IEventRegistration<in TContext>
{
    [Procedure(105, Access.Read)]
    Answer<ConnectDomainEventRegisterReturn> ConnectDomainEventRegisterAsync(TContext context);

    [Procedure(106, Access.Read)]
    Answer<ConnectDomainEventDeregisterReturn> ConnectDomainEventDeregisterAsync(TContext context);

    [Procedure(167, Access.Read)]
    ValueTask ConnectDomainEventRegisterAnyAsync(ConnectDomainEventRegisterAnyArgs args, TContext context);

    [Procedure(168, Access.Read)]
    ValueTask ConnectDomainEventDeregisterAnyAsync(ConnectDomainEventDeregisterAnyArgs args, TContext context);

    [Procedure(316, Access.Read)]
    Answer<ConnectDomainEventCallbackRegisterAnyReturn> ConnectDomainEventCallbackRegisterAnyAsync(
        ConnectDomainEventCallbackRegisterAnyArgs args, TContext context);

    [Procedure(317, Access.Read)]
    ValueTask ConnectDomainEventCallbackDeregisterAnyAsync(
        ConnectDomainEventCallbackDeregisterAnyArgs args, TContext context);
}
