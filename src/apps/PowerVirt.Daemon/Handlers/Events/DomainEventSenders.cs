using PowerVirt.Domain.Lifecycle;
using PowerVirt.Engine;
using PowerVirt.Wire.Qemu;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Daemon.Handlers.Events;

/// <summary>Turns what happened to a domain into the messages that clients have asked for.</summary>
internal static class DomainEventSenders
{
    /// <summary>virDomainEventIOErrorAction: nothing, paused, reported to the guest.</summary>
    private const int IoPause = 1, IoReport = 2;

    /// <summary>Sends an event to everyone who wants it; it never waits.</summary>
    public static void Send(PublishedEvent published, EventRegistrations registrations)
    {
        foreach (var registration in registrations.All)
            if (registration.Domain is not { } wanted || wanted == published.Domain.Uuid) Send(published, registration);
    }

    private static void Send(PublishedEvent published, EventRegistration to)
    {
        var domain = new RemoteDomain(published.Domain.Name, published.Domain.Uuid, published.Id ?? -1);
        var sender = new DomainEventsSender(to.Connection);
        switch (published.Event, to.Topic.Number)
        {
            case (DomainEvent.Lifecycle lifecycle, EventTopic.Lifecycle):
                sender.DomainEventCallbackLifecycle(new(to.Id, new(domain, (int)lifecycle.Type, lifecycle.Detail)));
                break;
            case (DomainEvent.Rebooted, EventTopic.Reboot):
                sender.DomainEventCallbackReboot(new(to.Id, new(domain)));
                break;
            case (DomainEvent.MetadataChanged changed, EventTopic.MetadataChange):
                sender.DomainEventCallbackMetadataChange(new(to.Id, domain, (int)changed.Kind, changed.Uri));
                break;
            case (DomainEvent.Monitor monitor, EventTopic.Monitor)
                when to.Topic.MonitorEvent is null || to.Topic.MonitorEvent == monitor.Name:
                new QemuMonitorEventsSender(to.Connection).DomainMonitorEvent(new(
                    to.Id, domain, monitor.Name, monitor.Seconds, (uint)monitor.Microseconds, monitor.Data));
                break;
            case (DomainEvent.Reported reported, var topic):
                Send(reported.Event, topic, domain, to.Id, sender);
                break;
        }
    }

    private static void Send(MachineEvent happened, int topic, RemoteDomain domain, int id, DomainEventsSender sender)
    {
        switch (happened, topic)
        {
            case (MachineEvent.ClockSet clock, EventTopic.RtcChange):
                sender.DomainEventCallbackRtcChange(new(id, new(domain, clock.Offset)));
                break;
            case (MachineEvent.Watchdog watchdog, EventTopic.Watchdog):
                sender.DomainEventCallbackWatchdog(new(id, new(domain, ActionOf(watchdog.Action))));
                break;
            case (MachineEvent.DiskFailed disk, EventTopic.IoError):
                sender.DomainEventCallbackIoError(new(id, new(domain, "", disk.Device, ActionOf(disk))));
                break;
            case (MachineEvent.DiskFailed disk, EventTopic.IoErrorReason):
                sender.DomainEventCallbackIoErrorReason(new(id, new(domain, "", disk.Device, ActionOf(disk), disk.Why)));
                break;
            case (MachineEvent.DeviceRemoved device, EventTopic.DeviceRemoved):
                sender.DomainEventCallbackDeviceRemoved(new(id, new(domain, device.Alias)));
                break;
        }
    }

    private static int ActionOf(MachineEvent.DiskFailed disk) => disk.Stops ? IoPause : IoReport;

    /// <summary>virDomainEventWatchdogAction.</summary>
    private static int ActionOf(string watchdog) => watchdog switch
    {
        "pause" => 1,
        "reset" => 2,
        "poweroff" => 3,
        "shutdown" => 4,
        "debug" => 5,
        "inject-nmi" => 6,
        _ => 0,
    };
}
