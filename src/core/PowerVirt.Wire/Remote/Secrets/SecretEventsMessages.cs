using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Secrets;

/// <summary>What <c>SECRET_EVENT_LIFECYCLE</c> (382) carries.</summary>
[Xdr]
public sealed partial record SecretEventLifecycleMessage(int CallbackId, RemoteSecret Secret, int Event, int Detail);

/// <summary>What <c>SECRET_EVENT_VALUE_CHANGED</c> (383) carries.</summary>
[Xdr]
public sealed partial record SecretEventValueChangedMessage(int CallbackId, RemoteSecret Secret);
