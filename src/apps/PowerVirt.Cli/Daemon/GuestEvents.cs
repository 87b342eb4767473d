using System.Threading.Channels;
using PowerVirt.Cli.Output;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Cli.Daemon;

/// <summary>Puts what a daemon reports into words, in the order in which it comes.</summary>
internal sealed class GuestEvents : IDomainEvents
{
    /// <summary>Some of virDomainEventID of libvirt-domain.h, and how many there are.</summary>
    public const int LifecycleTopic = 0, RebootTopic = 1;

    private const int IoError = 4, Count = 28;

    private readonly Channel<GuestEvent> _events = Channel.CreateUnbounded<GuestEvent>();

    /// <summary>All kinds of events; a disk's failure is said with its reason by another one.</summary>
    public static IEnumerable<int> AllTopics => Enumerable.Range(0, Count).Except([IoError]);

    /// <summary>Ends with the connection.</summary>
    public ChannelReader<GuestEvent> All => _events.Reader;

    public void Complete() => _events.Writer.TryComplete();

    public void DomainEventCallbackLifecycle(DomainEventCallbackLifecycleMessage message)
    {
        var (domain, type, detail) = message.Event;
        var kind = (LifecycleEvent)type;
        _events.Writer.TryWrite(new GuestEvent(domain.Name, "lifecycle", StateWords.Of(kind, detail), kind, detail));
    }

    public void DomainEventCallbackReboot(DomainEventCallbackRebootMessage message) =>
        Add(message.Event.Domain, "reboot", "rebooted");

    public void DomainEventCallbackRtcChange(DomainEventCallbackRtcChangeMessage message) =>
        Add(message.Event.Domain, "clock", $"its clock was set, now {message.Event.Offset} s from the definition's");

    public void DomainEventCallbackWatchdog(DomainEventCallbackWatchdogMessage message) =>
        Add(message.Event.Domain, "watchdog", $"its watchdog expired: {StateWords.OfWatchdog(message.Event.Action)}");

    public void DomainEventCallbackIoError(DomainEventCallbackIoErrorMessage message) =>
        Add(message.Event.Domain, "io-error", "a disk failed");

    public void DomainEventCallbackGraphics(DomainEventCallbackGraphicsMessage message) =>
        Add(message.Event.Domain, "graphics",
            message.Event.Phase == 2 ? "a viewer has left its screen" : "a viewer has come to its screen");

    public void DomainEventCallbackIoErrorReason(DomainEventCallbackIoErrorReasonMessage message) =>
        Add(message.Event.Domain, "io-error", $"disk {message.Event.DeviceAlias} failed: {message.Event.Reason}");

    public void DomainEventCallbackControlError(DomainEventCallbackControlErrorMessage message) =>
        Add(message.Event.Domain, "control-error", "its QEMU cannot be talked to");

    public void DomainEventCallbackBlockJob(DomainEventCallbackBlockJobMessage message) =>
        Add(message.Event.Domain, "block-job", $"a job on {message.Event.Path} is in state {message.Event.Status}");

    public void DomainEventCallbackDiskChange(DomainEventCallbackDiskChangeMessage message) =>
        Add(message.Event.Domain, "disk-change", $"the medium of {message.Event.DeviceAlias} changed");

    public void DomainEventCallbackTrayChange(DomainEventCallbackTrayChangeMessage message) =>
        Add(message.Event.Domain, "tray",
            $"the tray of {message.Event.DeviceAlias} {(message.Event.Reason == 0 ? "opened" : "closed")}");

    public void DomainEventCallbackPmWakeup(DomainEventCallbackPmWakeupMessage message) =>
        Add(message.Event.Domain, "power", "woke up");

    public void DomainEventCallbackPmSuspend(DomainEventCallbackPmSuspendMessage message) =>
        Add(message.Event.Domain, "power", "went to sleep");

    public void DomainEventCallbackBalloonChange(DomainEventCallbackBalloonChangeMessage message) =>
        Add(message.Event.Domain, "balloon", $"has {Sizes.About(message.Event.Actual << 10)} of memory now");

    public void DomainEventCallbackPmSuspendDisk(DomainEventCallbackPmSuspendDiskMessage message) =>
        Add(message.Event.Domain, "power", "went to sleep on disk");

    public void DomainEventCallbackDeviceRemoved(DomainEventCallbackDeviceRemovedMessage message) =>
        Add(message.Event.Domain, "device", $"{message.Event.DeviceAlias} was removed");

    public void DomainEventBlockJob2(DomainEventBlockJob2Message message) =>
        Add(message.Domain, "block-job", $"a job on {message.Target} is in state {message.Status}");

    public void DomainEventCallbackTunable(DomainEventCallbackTunableMessage message) =>
        Add(message.Domain, "tuning", string.Join(", ", message.Parameters.Select(parameter => parameter.Field)));

    public void DomainEventCallbackAgentLifecycle(DomainEventCallbackAgentLifecycleMessage message) =>
        Add(message.Domain, "agent", message.State == 1 ? "its agent is there" : "its agent is gone");

    public void DomainEventCallbackDeviceAdded(DomainEventCallbackDeviceAddedMessage message) =>
        Add(message.Domain, "device", $"{message.DeviceAlias} was added");

    public void DomainEventCallbackMigrationIteration(DomainEventCallbackMigrationIterationMessage message) =>
        Add(message.Domain, "migration", $"is in round {message.Iteration}");

    public void DomainEventCallbackJobCompleted(DomainEventCallbackJobCompletedMessage message) =>
        Add(message.Domain, "job", "a job was completed");

    public void DomainEventCallbackDeviceRemovalFailed(DomainEventCallbackDeviceRemovalFailedMessage message) =>
        Add(message.Domain, "device", $"{message.DeviceAlias} could not be removed");

    public void DomainEventCallbackMetadataChange(DomainEventCallbackMetadataChangeMessage message) =>
        Add(message.Domain, "metadata", message.Type switch
        {
            0 => "its description changed",
            1 => "its title changed",
            _ => $"its metadata for {message.NamespaceUri} changed",
        });

    public void DomainEventBlockThreshold(DomainEventBlockThresholdMessage message) =>
        Add(message.Domain, "threshold", $"{message.Device} was written beyond a threshold");

    public void DomainEventMemoryFailure(DomainEventMemoryFailureMessage message) =>
        Add(message.Domain, "memory-failure", "memory of the host failed");

    public void DomainEventMemoryDeviceSizeChange(DomainEventMemoryDeviceSizeChangeMessage message) =>
        Add(message.Domain, "memory", $"{message.Alias} has {Sizes.About(message.Size << 10)} now");

    public void DomainEventNicMacChange(DomainEventNicMacChangeMessage message) =>
        Add(message.Domain, "network", $"{message.Alias} has the address {message.NewMac} now");

    private void Add(RemoteDomain domain, string kind, string words) =>
        _events.Writer.TryWrite(new GuestEvent(domain.Name, kind, words));
}
