using PowerVirt.Wire.Programs;

namespace PowerVirt.Wire.Remote.Domains;

/// <summary>What happens to guests, for clients of libvirt 1.2 and newer.</summary>
[RpcEvents(RemoteProgram.Number, RemoteProgram.Version)]
public interface IDomainEvents
{
    [Event(318)]
    void DomainEventCallbackLifecycle(DomainEventCallbackLifecycleMessage message);

    [Event(319)]
    void DomainEventCallbackReboot(DomainEventCallbackRebootMessage message);

    [Event(320)]
    void DomainEventCallbackRtcChange(DomainEventCallbackRtcChangeMessage message);

    [Event(321)]
    void DomainEventCallbackWatchdog(DomainEventCallbackWatchdogMessage message);

    [Event(322)]
    void DomainEventCallbackIoError(DomainEventCallbackIoErrorMessage message);

    [Event(323)]
    void DomainEventCallbackGraphics(DomainEventCallbackGraphicsMessage message);

    [Event(324)]
    void DomainEventCallbackIoErrorReason(DomainEventCallbackIoErrorReasonMessage message);

    [Event(325)]
    void DomainEventCallbackControlError(DomainEventCallbackControlErrorMessage message);

    [Event(326)]
    void DomainEventCallbackBlockJob(DomainEventCallbackBlockJobMessage message);

    [Event(327)]
    void DomainEventCallbackDiskChange(DomainEventCallbackDiskChangeMessage message);

    [Event(328)]
    void DomainEventCallbackTrayChange(DomainEventCallbackTrayChangeMessage message);

    [Event(329)]
    void DomainEventCallbackPmWakeup(DomainEventCallbackPmWakeupMessage message);

    [Event(330)]
    void DomainEventCallbackPmSuspend(DomainEventCallbackPmSuspendMessage message);

    [Event(331)]
    void DomainEventCallbackBalloonChange(DomainEventCallbackBalloonChangeMessage message);

    [Event(332)]
    void DomainEventCallbackPmSuspendDisk(DomainEventCallbackPmSuspendDiskMessage message);

    [Event(333)]
    void DomainEventCallbackDeviceRemoved(DomainEventCallbackDeviceRemovedMessage message);

    [Event(339)]
    void DomainEventBlockJob2(DomainEventBlockJob2Message message);

    [Event(346)]
    void DomainEventCallbackTunable(DomainEventCallbackTunableMessage message);

    [Event(348)]
    void DomainEventCallbackAgentLifecycle(DomainEventCallbackAgentLifecycleMessage message);

    [Event(354)]
    void DomainEventCallbackDeviceAdded(DomainEventCallbackDeviceAddedMessage message);

    [Event(359)]
    void DomainEventCallbackMigrationIteration(DomainEventCallbackMigrationIterationMessage message);

    [Event(363)]
    void DomainEventCallbackJobCompleted(DomainEventCallbackJobCompletedMessage message);

    [Event(367)]
    void DomainEventCallbackDeviceRemovalFailed(DomainEventCallbackDeviceRemovalFailedMessage message);

    [Event(379)]
    void DomainEventCallbackMetadataChange(DomainEventCallbackMetadataChangeMessage message);

    [Event(385)]
    void DomainEventBlockThreshold(DomainEventBlockThresholdMessage message);

    [Event(423)]
    void DomainEventMemoryFailure(DomainEventMemoryFailureMessage message);

    [Event(438)]
    void DomainEventMemoryDeviceSizeChange(DomainEventMemoryDeviceSizeChangeMessage message);

    [Event(453)]
    void DomainEventNicMacChange(DomainEventNicMacChangeMessage message);
}
