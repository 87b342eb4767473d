using System.Collections;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>A set of names that is quick to load and to compare: sorted by code unit, searched by halving.</summary>
public sealed class NameSet : IReadOnlyCollection<string>, IEquatable<NameSet>
{
    private readonly ImmutableArray<string> _names;

    private NameSet(ImmutableArray<string> names) => _names = names;

    public static NameSet Empty { get; } = new([]);

    public int Count => _names.Length;

    public static NameSet Of(params IEnumerable<string> names)
    {
        var sorted = names.ToArray();
        if (!IsSorted(sorted)) sorted = [.. sorted.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return sorted.Length == 0 ? Empty : new NameSet(ImmutableCollectionsMarshal.AsImmutableArray(sorted));
    }

    public bool Contains(string name) => _names.BinarySearch(name, StringComparer.Ordinal) >= 0;

    public NameSet With(string name)
    {
        var index = _names.BinarySearch(name, StringComparer.Ordinal);
        return index >= 0 ? this : new NameSet(_names.Insert(~index, name));
    }

    public NameSet Without(string name)
    {
        var index = _names.BinarySearch(name, StringComparer.Ordinal);
        return index < 0 ? this : new NameSet(_names.RemoveAt(index));
    }

    public bool Equals(NameSet? other) => other is not null && _names.SequenceEqual(other._names);

    public override bool Equals(object? obj) => Equals(obj as NameSet);

    public override int GetHashCode() =>
        _names.Length == 0 ? 0 : HashCode.Combine(_names.Length, _names[0], _names[^1]);

    public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)_names).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool IsSorted(string[] names)
    {
        for (var i = 1; i < names.Length; i++)
            if (string.CompareOrdinal(names[i - 1], names[i]) >= 0) return false;
        return true;
    }
}
