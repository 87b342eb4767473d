using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>What <c>DOMAIN_EVENT_LIFECYCLE</c> (107) carries.</summary>
[Xdr]
public sealed partial record DomainEventLifecycleMessage(RemoteDomain Domain, int Event, int Detail);

/// <summary>What <c>DOMAIN_EVENT_REBOOT</c> (169) carries.</summary>
[Xdr]
public sealed partial record DomainEventRebootMessage(RemoteDomain Domain);

/// <summary>What <c>DOMAIN_EVENT_RTC_CHANGE</c> (170) carries.</summary>
[Xdr]
public sealed partial record DomainEventRtcChangeMessage(RemoteDomain Domain, long Offset);

/// <summary>What <c>DOMAIN_EVENT_WATCHDOG</c> (171) carries.</summary>
[Xdr]
public sealed partial record DomainEventWatchdogMessage(RemoteDomain Domain, int Action);

/// <summary>What <c>DOMAIN_EVENT_IO_ERROR</c> (172) carries.</summary>
[Xdr]
public sealed partial record DomainEventIoErrorMessage(
    RemoteDomain Domain, string SourcePath, string DeviceAlias, int Action);

/// <summary>What <c>DOMAIN_EVENT_GRAPHICS</c> (173) carries.</summary>
[Xdr]
public sealed partial record DomainEventGraphicsMessage(
    RemoteDomain Domain, int Phase, GraphicsAddress Local, GraphicsAddress Remote, string AuthScheme,
    [MaxLength(RemoteLimits.DomainEventGraphicsIdentity)] ImmutableArray<GraphicsIdentity> Subject);

/// <summary>What <c>DOMAIN_EVENT_IO_ERROR_REASON</c> (195) carries.</summary>
[Xdr]
public sealed partial record DomainEventIoErrorReasonMessage(
    RemoteDomain Domain, string SourcePath, string DeviceAlias, int Action, string Reason);

/// <summary>What <c>DOMAIN_EVENT_CONTROL_ERROR</c> (224) carries.</summary>
[Xdr]
public sealed partial record DomainEventControlErrorMessage(RemoteDomain Domain);

/// <summary>What <c>DOMAIN_EVENT_BLOCK_JOB</c> (241) carries.</summary>
[Xdr]
public sealed partial record DomainEventBlockJobMessage(RemoteDomain Domain, string Path, int Type, int Status);

/// <summary>What <c>DOMAIN_EVENT_DISK_CHANGE</c> (248) carries.</summary>
[Xdr]
public sealed partial record DomainEventDiskChangeMessage(
    RemoteDomain Domain, string? OldSourcePath, string? NewSourcePath, string DeviceAlias, int Reason);

/// <summary>What <c>DOMAIN_EVENT_TRAY_CHANGE</c> (268) carries.</summary>
[Xdr]
public sealed partial record DomainEventTrayChangeMessage(RemoteDomain Domain, string DeviceAlias, int Reason);

/// <summary>What <c>DOMAIN_EVENT_PMWAKEUP</c> (269) carries.</summary>
[Xdr]
public sealed partial record DomainEventPmWakeupMessage(RemoteDomain Domain);

/// <summary>What <c>DOMAIN_EVENT_PMSUSPEND</c> (270) carries.</summary>
[Xdr]
public sealed partial record DomainEventPmSuspendMessage(RemoteDomain Domain);

/// <summary>What <c>DOMAIN_EVENT_BALLOON_CHANGE</c> (276) carries.</summary>
[Xdr]
public sealed partial record DomainEventBalloonChangeMessage(RemoteDomain Domain, ulong Actual);

/// <summary>What <c>DOMAIN_EVENT_PMSUSPEND_DISK</c> (292) carries.</summary>
[Xdr]
public sealed partial record DomainEventPmSuspendDiskMessage(RemoteDomain Domain);

/// <summary>What <c>DOMAIN_EVENT_DEVICE_REMOVED</c> (311) carries.</summary>
[Xdr]
public sealed partial record DomainEventDeviceRemovedMessage(RemoteDomain Domain, string DeviceAlias);
