using PowerVirt.Engine;

namespace PowerVirt.Daemon.Handlers.Events;

/// <summary>Carries events from the engine to the clients that wait for them.</summary>
internal sealed class EventFanOut : IDisposable
{
    private readonly List<IDisposable> _listening = [];

    public EventFanOut(EventRegistrations registrations, params ReadOnlySpan<EventHub> hubs)
    {
        foreach (var hub in hubs)
            _listening.Add(hub.Listen(published => DomainEventSenders.Send(published, registrations)));
    }

    public void Dispose()
    {
        foreach (var one in _listening) one.Dispose();
    }
}
