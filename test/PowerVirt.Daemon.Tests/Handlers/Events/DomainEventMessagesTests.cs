using PowerVirt.Daemon.Handlers.Events;
using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Domain.Tuning;
using PowerVirt.Engine;
using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Daemon.Tests.Handlers.Events;

public class DomainEventMessagesTests
{
    private const int Wish = 7;

    private static readonly DomainIdentity Guest = new(Guid.Parse("01234567-89ab-cdef-0123-456789abcdef"), "guest");

    private static readonly DefinitionOutline Devices = new()
    {
        AgentChannel = "channel0",
        Disks = [new OutlinedDisk("vda", "/images/a") { Alias = "virtio-disk0", Image = 2 }],
    };

    [Fact]
    public void A_message_has_the_number_of_the_wish_and_of_the_guest()
    {
        var message = Assert.IsType<DomainEventCallbackLifecycleMessage>(
            Of(DomainEvent.Defined(DefinedDetail.Updated), EventTopic.Lifecycle));
        Assert.Equal((Wish, 3, "guest"), (message.CallbackId, message.Event.Domain.Id, message.Event.Domain.Name));
        Assert.Null(Of(DomainEvent.Defined(DefinedDetail.Updated), EventTopic.Reboot));
    }

    [Fact]
    public void A_block_node_leads_to_its_disk()
    {
        var failed = new MachineEvent.DiskFailed("", true, true, "No space left on device") { Node = "libvirt-2-format" };
        var message = Assert.IsType<DomainEventCallbackIoErrorReasonMessage>(Of(failed, EventTopic.IoErrorReason));
        Assert.Equal(("/images/a", "virtio-disk0", 1, "enospc"),
            (message.Event.SourcePath, message.Event.DeviceAlias, message.Event.Action, message.Event.Reason));
        var passed = new MachineEvent.ThresholdPassed("libvirt-2-storage", 10, 1);
        Assert.Equal("vda", Assert.IsType<DomainEventBlockThresholdMessage>(Of(passed, EventTopic.BlockThreshold)).Device);
        Assert.Null(Of(new MachineEvent.ThresholdPassed("libvirt-20-storage", 10, 1), EventTopic.BlockThreshold));
    }

    [Fact]
    public void A_channel_is_the_agents_or_nobodys()
    {
        var opened = new MachineEvent.ChannelMoved("channel0", Open: true);
        Assert.Equal(1, Assert.IsType<DomainEventCallbackAgentLifecycleMessage>(Of(opened, EventTopic.AgentLifecycle)).State);
        Assert.Null(Of(new MachineEvent.ChannelMoved("channel1", Open: true), EventTopic.AgentLifecycle));
    }

    [Fact]
    public void A_balloon_is_told_in_kibibytes() => Assert.Equal(2048ul,
        Assert.IsType<DomainEventCallbackBalloonChangeMessage>(
            Of(new MachineEvent.BalloonChanged(2 << 20), EventTopic.BalloonChange)).Event.Actual);

    [Theory]
    [InlineData(ThreadRole.Vcpu, 3, "cputune.vcpupin3")]
    [InlineData(ThreadRole.IoThread, 1, "cputune.iothreadpin1")]
    [InlineData(ThreadRole.Emulator, 0, "cputune.emulatorpin")]
    public void A_thread_that_was_bound_is_told_by_libvirts_name(ThreadRole role, uint number, string name)
    {
        var bound = new DomainEvent.Bound(new GuestThread(role, number), NumberSet.Below(4));
        var told = Assert.Single(Assert.IsType<DomainEventCallbackTunableMessage>(Of(bound, EventTopic.Tunable)).Parameters);
        Assert.Equal((name, (object)new TypedValue.Text("0-3")), (told.Field, told.Value));
    }

    [Theory]
    [InlineData(null, 0u, true)]
    [InlineData("RESUME", 0u, true)]
    [InlineData("RESU", 0u, false)]
    [InlineData("^resu", MonitorEventChoice.Regex | MonitorEventChoice.NoCase, true)]
    [InlineData("^resu", MonitorEventChoice.Regex, false)]
    public void The_monitors_events_are_chosen(string? name, uint flags, bool passes)
    {
        var topic = new EventTopic(EventTopic.OfMonitor, MonitorEventChoice.Of(name, flags));
        var published = new PublishedEvent(Guest, new DomainEvent.Monitor("RESUME", "{}", 1, 2), 3);
        Assert.Equal(passes, DomainEventMessages.Of(published, topic, Wish) is not null);
    }

    private static object? Of(MachineEvent happened, int topic) => Of(new DomainEvent.Reported(happened), topic);

    private static object? Of(DomainEvent happened, int topic) =>
        DomainEventMessages.Of(new PublishedEvent(Guest, happened, 3) { Guest = Devices }, new EventTopic(topic), Wish);
}
