using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Networks;

/// <summary>What <c>NETWORK_EVENT_LIFECYCLE</c> (315) carries.</summary>
[Xdr]
public sealed partial record NetworkEventLifecycleMessage(int CallbackId, RemoteNetwork Network, int Event, int Detail);

/// <summary>What <c>NETWORK_EVENT_CALLBACK_METADATA_CHANGE</c> (446) carries.</summary>
[Xdr]
public sealed partial record NetworkEventCallbackMetadataChangeMessage(
    int CallbackId, RemoteNetwork Network, int Type, string? NamespaceUri);
