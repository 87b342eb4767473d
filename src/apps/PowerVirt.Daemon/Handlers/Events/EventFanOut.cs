using PowerVirt.Engine;

namespace PowerVirt.Daemon.Handlers.Events;

/// <summary>Carries events from the engine to the clients that wait for them.</summary>
internal sealed class EventFanOut : IDisposable
{
    private readonly List<Subscription> _subscriptions = [];

    public EventFanOut(EventRegistrations registrations, params ReadOnlySpan<EventHub> hubs)
    {
        foreach (var hub in hubs)
        {
            var subscription = hub.Subscribe();
            _subscriptions.Add(subscription);
            _ = CarryAsync(subscription, registrations);
        }
    }

    public void Dispose()
    {
        foreach (var subscription in _subscriptions) subscription.Dispose();
    }

    private static async Task CarryAsync(Subscription subscription, EventRegistrations registrations)
    {
        await foreach (var published in subscription.Events.ReadAllAsync())
            DomainEventSenders.Send(published, registrations);
    }
}
