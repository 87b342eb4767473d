using System.Collections.Immutable;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_LIFECYCLE</c> (318) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackLifecycleMessage(int CallbackId, DomainEventLifecycleMessage Event);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_REBOOT</c> (319) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackRebootMessage(int CallbackId, DomainEventRebootMessage Event);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_RTC_CHANGE</c> (320) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackRtcChangeMessage(int CallbackId, DomainEventRtcChangeMessage Event);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_WATCHDOG</c> (321) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackWatchdogMessage(int CallbackId, DomainEventWatchdogMessage Event);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_IO_ERROR</c> (322) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackIoErrorMessage(int CallbackId, DomainEventIoErrorMessage Event);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_GRAPHICS</c> (323) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackGraphicsMessage(int CallbackId, DomainEventGraphicsMessage Event);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_IO_ERROR_REASON</c> (324) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackIoErrorReasonMessage(
    int CallbackId, DomainEventIoErrorReasonMessage Event);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_CONTROL_ERROR</c> (325) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackControlErrorMessage(
    int CallbackId, DomainEventControlErrorMessage Event);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_BLOCK_JOB</c> (326) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackBlockJobMessage(int CallbackId, DomainEventBlockJobMessage Event);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_DISK_CHANGE</c> (327) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackDiskChangeMessage(int CallbackId, DomainEventDiskChangeMessage Event);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_TRAY_CHANGE</c> (328) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackTrayChangeMessage(int CallbackId, DomainEventTrayChangeMessage Event);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_PMWAKEUP</c> (329) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackPmWakeupMessage(
    int CallbackId, int Reason, DomainEventPmWakeupMessage Event);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_PMSUSPEND</c> (330) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackPmSuspendMessage(
    int CallbackId, int Reason, DomainEventPmSuspendMessage Event);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_BALLOON_CHANGE</c> (331) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackBalloonChangeMessage(
    int CallbackId, DomainEventBalloonChangeMessage Event);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_PMSUSPEND_DISK</c> (332) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackPmSuspendDiskMessage(
    int CallbackId, int Reason, DomainEventPmSuspendDiskMessage Event);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_DEVICE_REMOVED</c> (333) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackDeviceRemovedMessage(
    int CallbackId, DomainEventDeviceRemovedMessage Event);

/// <summary>What <c>DOMAIN_EVENT_BLOCK_JOB_2</c> (339) carries.</summary>
[Xdr]
public sealed partial record DomainEventBlockJob2Message(
    int CallbackId, RemoteDomain Domain, string Target, int Type, int Status);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_TUNABLE</c> (346) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackTunableMessage(
    int CallbackId, RemoteDomain Domain,
    [MaxLength(RemoteLimits.DomainEventTunable)] ImmutableArray<TypedParameter> Parameters);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_AGENT_LIFECYCLE</c> (348) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackAgentLifecycleMessage(
    int CallbackId, RemoteDomain Domain, int State, int Reason);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_DEVICE_ADDED</c> (354) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackDeviceAddedMessage(
    int CallbackId, RemoteDomain Domain, string DeviceAlias);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_MIGRATION_ITERATION</c> (359) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackMigrationIterationMessage(
    int CallbackId, RemoteDomain Domain, int Iteration);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_JOB_COMPLETED</c> (363) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackJobCompletedMessage(
    int CallbackId, RemoteDomain Domain,
    [MaxLength(RemoteLimits.DomainJobStats)] ImmutableArray<TypedParameter> Parameters);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_DEVICE_REMOVAL_FAILED</c> (367) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackDeviceRemovalFailedMessage(
    int CallbackId, RemoteDomain Domain, string DeviceAlias);

/// <summary>What <c>DOMAIN_EVENT_CALLBACK_METADATA_CHANGE</c> (379) carries.</summary>
[Xdr]
public sealed partial record DomainEventCallbackMetadataChangeMessage(
    int CallbackId, RemoteDomain Domain, int Type, string? NamespaceUri);

/// <summary>What <c>DOMAIN_EVENT_BLOCK_THRESHOLD</c> (385) carries.</summary>
[Xdr]
public sealed partial record DomainEventBlockThresholdMessage(
    int CallbackId, RemoteDomain Domain, string Device, string? Path, ulong Threshold, ulong Excess);

/// <summary>What <c>DOMAIN_EVENT_MEMORY_FAILURE</c> (423) carries.</summary>
[Xdr]
public sealed partial record DomainEventMemoryFailureMessage(
    int CallbackId, RemoteDomain Domain, int Recipient, int Action, uint Flags);

/// <summary>What <c>DOMAIN_EVENT_MEMORY_DEVICE_SIZE_CHANGE</c> (438) carries.</summary>
[Xdr]
public sealed partial record DomainEventMemoryDeviceSizeChangeMessage(
    int CallbackId, RemoteDomain Domain, string Alias, ulong Size);

/// <summary>What <c>DOMAIN_EVENT_NIC_MAC_CHANGE</c> (453) carries.</summary>
[Xdr]
public sealed partial record DomainEventNicMacChangeMessage(
    int CallbackId, RemoteDomain Domain, string Alias, string OldMac, string NewMac);
