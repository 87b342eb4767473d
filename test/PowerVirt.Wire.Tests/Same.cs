using System.Collections;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Tests;

/// <summary>Compares wire values field by field; records compare their arrays by identity.</summary>
internal static class Same
{
    public static bool Values(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        (string, string) => left.Equals(right),
        (IEnumerable many, IEnumerable others) => Items(many).SequenceEqual(Items(others), Comparer.Instance),
        (IXdr, IXdr) when left.GetType() == right.GetType() => left.GetType().GetProperties()
            .Where(property => property.GetMethod is { IsStatic: false, IsPublic: true })
            .All(property => Values(property.GetValue(left), property.GetValue(right))),
        _ => left.Equals(right),
    };

    private static IEnumerable<object?> Items(IEnumerable many) => many.Cast<object?>();

    private sealed class Comparer : IEqualityComparer<object?>
    {
        public static Comparer Instance { get; } = new();

        public new bool Equals(object? left, object? right) => Values(left, right);

        public int GetHashCode(object obj) => 0;
    }
}
