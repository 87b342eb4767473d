using System.Globalization;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Domain.Tuning;
using PowerVirt.Engine;
using PowerVirt.Wire.Qemu;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Daemon.Handlers.Events;

/// <summary>Puts what happened to a domain into libvirt's messages.</summary>
internal static class DomainEventMessages
{
    /// <summary>virDomainEventIOErrorAction: nothing, paused, reported to the guest.</summary>
    private const int IoPause = 1, IoReport = 2;

    /// <summary>virConnectDomainEventAgentLifecycleState and its reason: the channel was opened or closed.</summary>
    private const int AgentConnected = 1, AgentDisconnected = 2, AgentChannel = 2;

    /// <summary>virDomainEventTrayChangeReason.</summary>
    private const int TrayOpened = 0, TrayClosed = 1;

    /// <summary>The message about an event for who waits for a topic; null where it is not about that.</summary>
    /// <param name="published">What happened.</param>
    /// <param name="topic">What the client waits for.</param>
    /// <param name="id">The number of its wish.</param>
    public static IXdr? Of(PublishedEvent published, EventTopic topic, int id)
    {
        var domain = new RemoteDomain(published.Domain.Name, published.Domain.Uuid, published.Id ?? -1);
        return (published.Event, topic.Number) switch
        {
            (DomainEvent.Lifecycle lifecycle, EventTopic.Lifecycle) => new DomainEventCallbackLifecycleMessage(
                id, new(domain, (int)lifecycle.Type, lifecycle.Detail)),
            (DomainEvent.Rebooted, EventTopic.Reboot) => new DomainEventCallbackRebootMessage(id, new(domain)),
            (DomainEvent.MetadataChanged changed, EventTopic.MetadataChange) =>
                new DomainEventCallbackMetadataChangeMessage(id, domain, (int)changed.Kind, changed.Uri),
            (DomainEvent.Bound bound, EventTopic.Tunable) => new DomainEventCallbackTunableMessage(
                id, domain, [new(NameOf(bound.Thread), new TypedValue.Text($"{bound.Cpus}"))]),
            (DomainEvent.Monitor monitor, EventTopic.OfMonitor) => topic.Monitor?.Has(monitor.Name) == false
                ? null
                : new DomainMonitorEventMessage(
                    id, domain, monitor.Name, monitor.Seconds, (uint)monitor.Microseconds, monitor.Data),
            (DomainEvent.Reported { Event: var happened }, var number) =>
                OfMachine(happened, number, id, domain, published.Guest),
            _ => null,
        };
    }

    private static IXdr? OfMachine(
        MachineEvent happened, int topic, int id, RemoteDomain domain, DefinitionOutline? guest) => (happened, topic) switch
        {
            (MachineEvent.ClockSet clock, EventTopic.RtcChange) =>
                new DomainEventCallbackRtcChangeMessage(id, new(domain, clock.Offset)),
            (MachineEvent.Watchdog watchdog, EventTopic.Watchdog) =>
                new DomainEventCallbackWatchdogMessage(id, new(domain, ActionOf(watchdog.Action))),
            (MachineEvent.DiskFailed failed, EventTopic.IoError) => new DomainEventCallbackIoErrorMessage(
                id, new(domain, SourceOf(failed, guest), AliasOf(failed, guest), ActionOf(failed))),
            (MachineEvent.DiskFailed failed, EventTopic.IoErrorReason) => new DomainEventCallbackIoErrorReasonMessage(
                id, new(domain, SourceOf(failed, guest), AliasOf(failed, guest), ActionOf(failed), ReasonOf(failed))),
            (MachineEvent.GraphicsClient client, EventTopic.Graphics) => new DomainEventCallbackGraphicsMessage(
                id, new(domain, (int)client.Phase, EndOf(client.Server), EndOf(client.Client), client.Scheme, [])),
            (MachineEvent.TrayMoved tray, EventTopic.TrayChange) => new DomainEventCallbackTrayChangeMessage(
                id, new(domain, tray.Alias, tray.Open ? TrayOpened : TrayClosed)),
            (MachineEvent.Woke, EventTopic.PmWakeup) => new DomainEventCallbackPmWakeupMessage(id, 0, new(domain)),
            (MachineEvent.Slept { ToDisk: false }, EventTopic.PmSuspend) =>
                new DomainEventCallbackPmSuspendMessage(id, 0, new(domain)),
            (MachineEvent.Slept { ToDisk: true }, EventTopic.PmSuspendDisk) =>
                new DomainEventCallbackPmSuspendDiskMessage(id, 0, new(domain)),
            (MachineEvent.BalloonChanged balloon, EventTopic.BalloonChange) =>
                new DomainEventCallbackBalloonChangeMessage(id, new(domain, balloon.Actual >> 10)),
            (MachineEvent.DeviceRemoved device, EventTopic.DeviceRemoved) =>
                new DomainEventCallbackDeviceRemovedMessage(id, new(domain, device.Alias)),
            (MachineEvent.DeviceRemovalFailed device, EventTopic.DeviceRemovalFailed) =>
                new DomainEventCallbackDeviceRemovalFailedMessage(id, domain, device.Alias),
            (MachineEvent.ChannelMoved channel, EventTopic.AgentLifecycle) when channel.Alias == guest?.AgentChannel =>
                new DomainEventCallbackAgentLifecycleMessage(
                    id, domain, channel.Open ? AgentConnected : AgentDisconnected, AgentChannel),
            (MachineEvent.ThresholdPassed passed, EventTopic.BlockThreshold)
                when guest?.Disks.FirstOrDefault(disk => disk.Has(passed.Node)) is { } disk =>
                new DomainEventBlockThresholdMessage(
                    id, domain, disk.Target, disk.Source, passed.Threshold, passed.Excess),
            _ => null,
        };

    /// <summary>VIR_DOMAIN_TUNABLE_CPU_… of libvirt-domain.h.</summary>
    private static string NameOf(GuestThread thread) => thread.Role switch
    {
        ThreadRole.Vcpu => string.Create(CultureInfo.InvariantCulture, $"cputune.vcpupin{thread.Number}"),
        ThreadRole.IoThread => string.Create(CultureInfo.InvariantCulture, $"cputune.iothreadpin{thread.Number}"),
        _ => "cputune.emulatorpin",
    };

    private static OutlinedDisk? DiskOf(MachineEvent.DiskFailed failed, DefinitionOutline? guest) =>
        guest?.Disks.FirstOrDefault(disk => disk.Has(failed.Node) || (failed.Device.Length > 0 && disk.Alias == failed.Device));

    private static string SourceOf(MachineEvent.DiskFailed failed, DefinitionOutline? guest) =>
        DiskOf(failed, guest)?.Source ?? "";

    private static string AliasOf(MachineEvent.DiskFailed failed, DefinitionOutline? guest) =>
        DiskOf(failed, guest)?.Alias ?? failed.Device;

    private static int ActionOf(MachineEvent.DiskFailed failed) => failed.Stops ? IoPause : IoReport;

    // libvirt has one reason that it names; of all others it says nothing.
    private static string ReasonOf(MachineEvent.DiskFailed failed) =>
        failed.Why == "No space left on device" ? "enospc" : "";

    /// <summary>virDomainEventGraphicsAddressType.</summary>
    private static GraphicsAddress EndOf(GraphicsEnd end) => new(
        end.Family switch { "ipv4" => 0, "ipv6" => 1, _ => 2 }, end.Host, end.Service);

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
