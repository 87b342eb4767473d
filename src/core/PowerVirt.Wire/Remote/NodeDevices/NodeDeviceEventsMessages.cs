using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.NodeDevices;

/// <summary>What <c>NODE_DEVICE_EVENT_LIFECYCLE</c> (376) carries.</summary>
[Xdr]
public sealed partial record NodeDeviceEventLifecycleMessage(
    int CallbackId, RemoteNodeDevice Device, int Event, int Detail);

/// <summary>What <c>NODE_DEVICE_EVENT_UPDATE</c> (377) carries.</summary>
[Xdr]
public sealed partial record NodeDeviceEventUpdateMessage(int CallbackId, RemoteNodeDevice Device);
