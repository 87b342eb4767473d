using System.Collections.Immutable;

namespace PowerVirt.Daemon.Answers;

/// <summary>
/// Fits lists to the room that clients have for them. They ask with none first, and the count alone is told: more than they
/// have room for their library refuses.
/// </summary>
internal static class Room
{
    public static ImmutableArray<T> For<T>(long count, ImmutableArray<T> all) => all[..(int)Math.Clamp(count, 0, all.Length)];
}
