using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Qemu;

/// <summary>What <c>DOMAIN_MONITOR_EVENT</c> (6) carries.</summary>
[Xdr]
public sealed partial record DomainMonitorEventMessage(
    int CallbackId, RemoteDomain Domain, string Event, long Seconds, uint Microseconds, string? Details);
