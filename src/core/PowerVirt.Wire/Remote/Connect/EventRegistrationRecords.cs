using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Connect;

/// <summary>Answer of <c>CONNECT_DOMAIN_EVENT_REGISTER</c> (105).</summary>
[Xdr]
public sealed partial record ConnectDomainEventRegisterReturn(int RegisteredCount);

/// <summary>Answer of <c>CONNECT_DOMAIN_EVENT_DEREGISTER</c> (106).</summary>
[Xdr]
public sealed partial record ConnectDomainEventDeregisterReturn(int RegisteredCount);

/// <summary>Arguments of <c>CONNECT_DOMAIN_EVENT_REGISTER_ANY</c> (167).</summary>
[Xdr]
public sealed partial record ConnectDomainEventRegisterAnyArgs(int EventId);

/// <summary>Arguments of <c>CONNECT_DOMAIN_EVENT_DEREGISTER_ANY</c> (168).</summary>
[Xdr]
public sealed partial record ConnectDomainEventDeregisterAnyArgs(int EventId);

/// <summary>Arguments of <c>CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY</c> (316).</summary>
[Xdr]
public sealed partial record ConnectDomainEventCallbackRegisterAnyArgs(int EventId, RemoteDomain? Domain);

/// <summary>Answer of <c>CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY</c> (316).</summary>
[Xdr]
public sealed partial record ConnectDomainEventCallbackRegisterAnyReturn(int CallbackId);

/// <summary>Arguments of <c>CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY</c> (317).</summary>
[Xdr]
public sealed partial record ConnectDomainEventCallbackDeregisterAnyArgs(int CallbackId);
