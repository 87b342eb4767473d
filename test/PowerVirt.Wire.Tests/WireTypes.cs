using System.Reflection;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Tests;

/// <summary>Every type that has a codec.</summary>
internal static class WireTypes
{
    public static IReadOnlyList<WireType> All { get; } =
    [
        .. typeof(IXdr).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<XdrAttribute>() is not null || type.GetCustomAttribute<XdrUnionAttribute>() is not null)
            .OrderBy(type => type.FullName, StringComparer.Ordinal).Select(WireType.Of),
    ];

    public static byte[] Encode(object value)
    {
        using var writer = new XdrWriter(64 << 20);
        ((IXdr)value).Encode(writer);
        return writer.Written.ToArray();
    }
}

/// <summary>A type with its codec, for tests that go over all of them.</summary>
internal abstract class WireType
{
    public required Type Type { get; init; }

    public abstract string Layout { get; }

    public static WireType Of(Type type) =>
        (WireType)Activator.CreateInstance(typeof(WireType<>).MakeGenericType(type), nonPublic: true)!;

    /// <summary>Decodes, and checks that nothing is left over.</summary>
    public abstract object Decode(ReadOnlySpan<byte> bytes);
}

/// <summary>The codec of one type.</summary>
internal sealed class WireType<T> : WireType
    where T : IXdr<T>
{
    [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
    public WireType() => Type = typeof(T);

    public override string Layout => T.Layout;

    public override object Decode(ReadOnlySpan<byte> bytes)
    {
        var reader = new XdrReader(bytes);
        var value = T.Decode(ref reader);
        reader.End();
        return value;
    }
}
