using System.Collections.Immutable;
using System.Threading.Channels;
using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Engine;

/// <summary>Hands each domain event to every subscriber without waiting for any of them.</summary>
public sealed class EventHub
{
    private const int Backlog = 4096;

    private ImmutableArray<Channel<PublishedEvent>> _subscribers = [];

    public void Publish(PublishedEvent published)
    {
        foreach (var subscriber in _subscribers)
        {
            if (subscriber.Writer.TryWrite(published)) continue;
            // Too slow: its stream ends after what it has, rather than lose events unnoticed.
            subscriber.Writer.TryComplete();
            Remove(subscriber);
        }
    }

    /// <summary>Starts a stream of events; it ends when disposed, or when the subscriber is too slow.</summary>
    public Subscription Subscribe()
    {
        var channel = Channel.CreateBounded<PublishedEvent>(Backlog);
        ImmutableInterlocked.Update(ref _subscribers, (all, added) => all.Add(added), channel);
        return new Subscription(channel.Reader, () => Remove(channel));
    }

    private void Remove(Channel<PublishedEvent> channel)
    {
        ImmutableInterlocked.Update(ref _subscribers, (all, gone) => all.Remove(gone), channel);
        channel.Writer.TryComplete();
    }
}

/// <summary>An event with the domain it is about.</summary>
/// <param name="Domain">Which domain.</param>
/// <param name="Event">What happened.</param>
/// <param name="Id">The guest's number, if there is one.</param>
public sealed record PublishedEvent(DomainIdentity Domain, DomainEvent Event, int? Id = null)
{
    /// <summary>What is known of the guest's devices, if there is one.</summary>
    public DefinitionOutline? Guest { get; init; }
}

/// <summary>One subscriber's stream of events.</summary>
public sealed class Subscription(ChannelReader<PublishedEvent> events, Action end) : IDisposable
{
    public ChannelReader<PublishedEvent> Events { get; } = events;

    public void Dispose() => end();
}
