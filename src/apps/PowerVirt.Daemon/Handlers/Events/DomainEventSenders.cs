using PowerVirt.Engine;
using PowerVirt.Rpc.Connections;
using PowerVirt.Wire.Qemu;
using PowerVirt.Wire.Remote.Domains;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Daemon.Handlers.Events;

/// <summary>Sends clients the messages that they have asked for, in the form that they know.</summary>
internal static class DomainEventSenders
{
    /// <summary>Sends an event to everyone who wants it; it never waits.</summary>
    public static void Send(PublishedEvent published, EventRegistrations registrations)
    {
        foreach (var wish in registrations.All)
        {
            if (wish.Domain is { } wanted && wanted != published.Domain.Uuid) continue;
            if (DomainEventMessages.Of(published, wish.Topic, wish.Id) is not { } message) continue;
            if (wish.IsLegacy) SendLegacy(message, new LegacyDomainEventsSender(wish.Connection));
            else Send(message, wish.Connection);
        }
    }

    private static void Send(IXdr message, RpcConnection connection)
    {
        var to = new DomainEventsSender(connection);
        switch (message)
        {
            case DomainEventCallbackLifecycleMessage told: to.DomainEventCallbackLifecycle(told); break;
            case DomainEventCallbackRebootMessage told: to.DomainEventCallbackReboot(told); break;
            case DomainEventCallbackRtcChangeMessage told: to.DomainEventCallbackRtcChange(told); break;
            case DomainEventCallbackWatchdogMessage told: to.DomainEventCallbackWatchdog(told); break;
            case DomainEventCallbackIoErrorMessage told: to.DomainEventCallbackIoError(told); break;
            case DomainEventCallbackGraphicsMessage told: to.DomainEventCallbackGraphics(told); break;
            case DomainEventCallbackIoErrorReasonMessage told: to.DomainEventCallbackIoErrorReason(told); break;
            case DomainEventCallbackTrayChangeMessage told: to.DomainEventCallbackTrayChange(told); break;
            case DomainEventCallbackPmWakeupMessage told: to.DomainEventCallbackPmWakeup(told); break;
            case DomainEventCallbackPmSuspendMessage told: to.DomainEventCallbackPmSuspend(told); break;
            case DomainEventCallbackPmSuspendDiskMessage told: to.DomainEventCallbackPmSuspendDisk(told); break;
            case DomainEventCallbackBalloonChangeMessage told: to.DomainEventCallbackBalloonChange(told); break;
            case DomainEventCallbackDeviceRemovedMessage told: to.DomainEventCallbackDeviceRemoved(told); break;
            case DomainEventCallbackMetadataChangeMessage told: to.DomainEventCallbackMetadataChange(told); break;
            case DomainEventCallbackDeviceRemovalFailedMessage told: to.DomainEventCallbackDeviceRemovalFailed(told); break;
            case DomainEventCallbackTunableMessage told: to.DomainEventCallbackTunable(told); break;
            case DomainEventCallbackAgentLifecycleMessage told: to.DomainEventCallbackAgentLifecycle(told); break;
            case DomainEventBlockThresholdMessage told: to.DomainEventBlockThreshold(told); break;
            case DomainMonitorEventMessage told: new QemuMonitorEventsSender(connection).DomainMonitorEvent(told); break;
        }
    }

    /// <summary>The same without the number.</summary>
    private static void SendLegacy(IXdr message, LegacyDomainEventsSender to)
    {
        switch (message)
        {
            case DomainEventCallbackLifecycleMessage told: to.DomainEventLifecycle(told.Event); break;
            case DomainEventCallbackRebootMessage told: to.DomainEventReboot(told.Event); break;
            case DomainEventCallbackRtcChangeMessage told: to.DomainEventRtcChange(told.Event); break;
            case DomainEventCallbackWatchdogMessage told: to.DomainEventWatchdog(told.Event); break;
            case DomainEventCallbackIoErrorMessage told: to.DomainEventIoError(told.Event); break;
            case DomainEventCallbackGraphicsMessage told: to.DomainEventGraphics(told.Event); break;
            case DomainEventCallbackIoErrorReasonMessage told: to.DomainEventIoErrorReason(told.Event); break;
            case DomainEventCallbackTrayChangeMessage told: to.DomainEventTrayChange(told.Event); break;
            case DomainEventCallbackPmWakeupMessage told: to.DomainEventPmWakeup(told.Event); break;
            case DomainEventCallbackPmSuspendMessage told: to.DomainEventPmSuspend(told.Event); break;
            case DomainEventCallbackPmSuspendDiskMessage told: to.DomainEventPmSuspendDisk(told.Event); break;
            case DomainEventCallbackBalloonChangeMessage told: to.DomainEventBalloonChange(told.Event); break;
            case DomainEventCallbackDeviceRemovedMessage told: to.DomainEventDeviceRemoved(told.Event); break;
        }
    }
}
