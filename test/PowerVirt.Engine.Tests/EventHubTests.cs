using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Engine.Tests;

public class EventHubTests
{
    private static readonly PublishedEvent Happened =
        new(new DomainIdentity(Guid.Empty, "vm"), new DomainEvent.Rebooted());

    [Fact]
    public void Every_subscriber_gets_every_event_from_then_on()
    {
        var hub = new EventHub();
        using var early = hub.Subscribe();
        hub.Publish(Happened);
        using var late = hub.Subscribe();
        hub.Publish(Happened);
        Assert.Equal(2, early.Events.Count);
        Assert.Equal(1, late.Events.Count);
    }

    [Fact]
    public async Task A_subscriber_that_does_not_read_is_cut_off_and_the_others_go_on()
    {
        var hub = new EventHub();
        using var slow = hub.Subscribe();
        using var quick = hub.Subscribe();
        for (var i = 0; i < 10_000; i++)
        {
            hub.Publish(Happened);
            Assert.True(quick.Events.TryRead(out _));
        }

        var got = 0;
        await foreach (var _ in slow.Events.ReadAllAsync(TestContext.Current.CancellationToken)) got++;
        Assert.Equal(4096, got);
    }

    [Fact]
    public async Task A_subscription_ends_when_it_is_disposed()
    {
        var hub = new EventHub();
        var subscription = hub.Subscribe();
        subscription.Dispose();
        hub.Publish(Happened);
        Assert.False(await subscription.Events.WaitToReadAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Who_listens_is_told_before_the_publisher_goes_on_until_it_has_heard_enough()
    {
        var hub = new EventHub();
        var heard = 0;
        using (hub.Listen(_ => heard++))
        {
            hub.Publish(Happened);
            Assert.Equal(1, heard);
        }

        hub.Publish(Happened);
        Assert.Equal(1, heard);
    }
}
