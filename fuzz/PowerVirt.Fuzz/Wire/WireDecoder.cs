using System.Reflection;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Fuzz.Wire;

/// <summary>The codec of one wire type, for those who go over all of them.</summary>
internal abstract class WireDecoder
{
    /// <summary>Every type that has a codec, by its name.</summary>
    public static IReadOnlyDictionary<string, WireDecoder> All { get; } = typeof(IXdr).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<XdrAttribute>() is not null || type.GetCustomAttribute<XdrUnionAttribute>() is not null)
        .ToDictionary(type => type.Name, Of, StringComparer.Ordinal);

    /// <summary>Characters that take four bytes each: there are several ways to write the same text.</summary>
    public abstract bool HasCharacters { get; }

    /// <summary>Reads one value from the beginning.</summary>
    /// <exception cref="XdrException">The bytes are no such value.</exception>
    public abstract (IXdr Value, int Length) Decode(ReadOnlySpan<byte> bytes);

    private static WireDecoder Of(Type type) =>
        (WireDecoder)Activator.CreateInstance(typeof(WireDecoder<>).MakeGenericType(type), nonPublic: true)!;
}

/// <summary>The codec of one type.</summary>
internal sealed class WireDecoder<T> : WireDecoder
    where T : IXdr<T>
{
    public override bool HasCharacters { get; } = HasCharactersIn(typeof(T), []);

    public override (IXdr Value, int Length) Decode(ReadOnlySpan<byte> bytes)
    {
        var reader = new XdrReader(bytes);
        var value = T.Decode(ref reader);
        return (value, bytes.Length - reader.Remaining);
    }

    private static bool HasCharactersIn(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type)) return false;
        var parameters = type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).ToArray();
        return parameters.Any(parameter => parameter.GetCustomAttribute<CharVectorAttribute>() is not null
                || parameter.GetCustomAttribute<CharArrayAttribute>() is not null)
            || parameters.SelectMany(parameter => parameter.ParameterType.GetGenericArguments().Append(parameter.ParameterType))
                .Concat(type.GetNestedTypes()).Any(inner => inner.Assembly == type.Assembly && HasCharactersIn(inner, seen));
    }
}
