using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>What happens to guests, for clients that know no callback numbers.</summary>
[RpcEvents(RemoteProgram.Number, RemoteProgram.Version)]
public interface ILegacyDomainEvents
{
    [Event(107)]
    void DomainEventLifecycle(DomainEventLifecycleMessage message);

    [Event(169)]
    void DomainEventReboot(DomainEventRebootMessage message);

    [Event(170)]
    void DomainEventRtcChange(DomainEventRtcChangeMessage message);

    [Event(171)]
    void DomainEventWatchdog(DomainEventWatchdogMessage message);

    [Event(172)]
    void DomainEventIoError(DomainEventIoErrorMessage message);

    [Event(173)]
    void DomainEventGraphics(DomainEventGraphicsMessage message);

    [Event(195)]
    void DomainEventIoErrorReason(DomainEventIoErrorReasonMessage message);

    [Event(224)]
    void DomainEventControlError(DomainEventControlErrorMessage message);

    [Event(241)]
    void DomainEventBlockJob(DomainEventBlockJobMessage message);

    [Event(248)]
    void DomainEventDiskChange(DomainEventDiskChangeMessage message);

    [Event(268)]
    void DomainEventTrayChange(DomainEventTrayChangeMessage message);

    [Event(269)]
    void DomainEventPmWakeup(DomainEventPmWakeupMessage message);

    [Event(270)]
    void DomainEventPmSuspend(DomainEventPmSuspendMessage message);

    [Event(276)]
    void DomainEventBalloonChange(DomainEventBalloonChangeMessage message);

    [Event(292)]
    void DomainEventPmSuspendDisk(DomainEventPmSuspendDiskMessage message);

    [Event(311)]
    void DomainEventDeviceRemoved(DomainEventDeviceRemovedMessage message);
}
