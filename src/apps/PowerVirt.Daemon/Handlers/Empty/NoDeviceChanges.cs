using PowerVirt.Rpc.Server;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Daemon.Handlers.Empty;

/// <summary>Devices that come and go while a guest runs: not yet, and clients are told so in libvirt's words.</summary>
internal sealed class NoDeviceChanges : UnsupportedDomainDevices<CallContext>;
