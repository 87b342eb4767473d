using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>
/// Properties of one of QEMU's options in order, still without a syntax: they are written as JSON or as
/// <c>key=value</c>, whichever the option takes. A property whose value is null is left out.
/// </summary>
[CollectionBuilder(typeof(QemuProperties), nameof(Create))]
public sealed class QemuProperties : IReadOnlyList<(string Key, QemuValue? Value)>, IEquatable<QemuProperties>
{
    private readonly ImmutableArray<(string Key, QemuValue? Value)> _items;

    private QemuProperties(ImmutableArray<(string Key, QemuValue? Value)> items) => _items = items;

    public int Count => _items.Length;

    public (string Key, QemuValue? Value) this[int index] => _items[index];

    /// <summary>The value of a property; null where there is none.</summary>
    public QemuValue? this[string key] => _items.FirstOrDefault(item => item.Key == key).Value;

    public static QemuProperties Create(ReadOnlySpan<(string Key, QemuValue? Value)> items)
    {
        var kept = ImmutableArray.CreateBuilder<(string, QemuValue?)>(items.Length);
        foreach (var item in items)
            if (item.Value is not null) kept.Add(item);
        return new QemuProperties(kept.ToImmutable());
    }

    /// <summary>The form for options that take JSON.</summary>
    public string ToJson() => PropertyText.Json(this);

    /// <summary>The form <c>key=value,…</c>, commas in values doubled.</summary>
    /// <param name="bareFirst">
    /// Whether the first property may stand without its key, as in <c>-chardev pty,…</c>.
    /// </param>
    public string ToKeyValue(bool bareFirst = true) => PropertyText.KeyValue(this, bareFirst);

    /// <summary>Properties are equal that are written alike.</summary>
    public bool Equals(QemuProperties? other) => other is not null && (ReferenceEquals(this, other) || ToJson() == other.ToJson());

    public override bool Equals(object? obj) => Equals(obj as QemuProperties);

    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(Count, _items[0].Key);

    public IEnumerator<(string Key, QemuValue? Value)> GetEnumerator() =>
        ((IEnumerable<(string Key, QemuValue? Value)>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
