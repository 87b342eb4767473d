using System.Collections.Immutable;
using System.Threading.Channels;
using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Engine;

/// <summary>Hands each domain event to everybody who wants it, without waiting for any of them.</summary>
public sealed class EventHub
{
    private const int Backlog = 4096;

    private ImmutableArray<Action<PublishedEvent>> _listeners = [];

    public void Publish(PublishedEvent published)
    {
        foreach (var listener in _listeners) listener(published);
    }

    /// <summary>Has each event told at once, on the thread of whoever publishes it: the listener must not wait.</summary>
    /// <returns>Ends it.</returns>
    public IDisposable Listen(Action<PublishedEvent> listener)
    {
        ImmutableInterlocked.Update(ref _listeners, (all, added) => all.Add(added), listener);
        return new Listening(() => Remove(listener));
    }

    /// <summary>Starts a stream of events; it ends when disposed, or when the subscriber is too slow.</summary>
    public Subscription Subscribe()
    {
        var channel = Channel.CreateBounded<PublishedEvent>(Backlog);
        Listen(Write);
        return new Subscription(channel.Reader, End);

        void Write(PublishedEvent published)
        {
            // Too slow: its stream ends after what it has, rather than lose events unnoticed.
            if (!channel.Writer.TryWrite(published)) End();
        }

        void End()
        {
            Remove(Write);
            channel.Writer.TryComplete();
        }
    }

    private void Remove(Action<PublishedEvent> listener) =>
        ImmutableInterlocked.Update(ref _listeners, (all, gone) => all.Remove(gone), listener);

    private sealed class Listening(Action end) : IDisposable
    {
        public void Dispose() => end();
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
