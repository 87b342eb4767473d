using System.Collections.Immutable;

namespace PowerVirt.Domain;

/// <summary>Which of the host's users stand for those of the guest's shared folders (<c>idmap</c>).</summary>
public sealed record IdMap(ImmutableArray<IdRange> Users, ImmutableArray<IdRange> Groups)
{
    public static IdMap Empty { get; } = new([], []);

    public bool IsEmpty => Users.IsEmpty && Groups.IsEmpty;
}

/// <summary>Ids that follow one another on both sides.</summary>
/// <param name="Start">The guest's first id.</param>
/// <param name="Target">The host's first id.</param>
/// <param name="Count">How many follow one another.</param>
public sealed record IdRange(uint Start, uint Target, uint Count);
