using System.Collections.Immutable;
using System.Reflection;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Tests;

/// <summary>Makes values of wire types: counting up, to be read, or from a seed, to surprise.</summary>
internal sealed class Sampler
{
    private static readonly string[] Alphabet = ["a", "Z", "0", " ", "é", "€", "𝄞", "\n", "'", "<"];
    private readonly Random? _random;
    private int _count;

    private Sampler(Random? random) => _random = random;

    public static Sampler Counting() => new(null);

    public static Sampler Random(int seed) => new(new Random(seed));

    public object Make(Type type)
    {
        if (type.GetCustomAttribute<XdrUnionAttribute>() is not null)
        {
            var arms = type.GetNestedTypes().Where(arm => arm.GetCustomAttribute<ArmAttribute>() is not null).ToArray();
            return Make(arms[_random?.Next(arms.Length) ?? _count % arms.Length]);
        }

        var constructor = type.GetConstructors().Where(candidate => candidate.GetParameters().Length > 0)
            .Single(candidate => candidate.GetParameters()[0].ParameterType != type);
        return constructor.Invoke([.. constructor.GetParameters().Select(Argument)]);
    }

    private object? Argument(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        if (Nullable.GetUnderlyingType(type) is { } value) return IsThere() ? Value(value, 8) : null;
        if (!type.IsValueType && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.Nullable && !IsThere()) return null;
        var longest = parameter.GetCustomAttribute<CharVectorAttribute>()?.Length ?? parameter.GetCustomAttribute<CharArrayAttribute>()?.Length
            ?? parameter.GetCustomAttribute<MaxLengthAttribute>()?.Length ?? 64;
        return type.Name == typeof(ImmutableArray<>).Name ? Array(type.GetGenericArguments()[0], longest) : Value(type, longest - 1);
    }

    private object Array(Type element, int longest)
    {
        var items = System.Array.CreateInstance(element, _random?.Next(Math.Min(longest, 5) + 1) ?? Math.Min(longest, 2));
        for (var i = 0; i < items.Length; i++) items.SetValue(Value(element, 64), i);
        var create = typeof(ImmutableArray).GetMethods().Single(method => method.Name == nameof(ImmutableArray.Create)
            && method.GetParameters() is [{ ParameterType.IsArray: true }] && method.IsGenericMethod);
        return create.MakeGenericMethod(element).Invoke(null, [items])!;
    }

    private object Value(Type type, int longest) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => Enum.GetValues(type).GetValue(_random?.Next(Enum.GetValues(type).Length) ?? 0)!,
        TypeCode.Int32 => (int)Number(),
        TypeCode.UInt32 => (uint)Number(),
        TypeCode.Int64 => Number(),
        TypeCode.UInt64 => (ulong)Number(),
        TypeCode.Double => BitConverter.Int64BitsToDouble(Number()),
        TypeCode.Byte => (byte)Number(),
        TypeCode.String => Text(longest),
        _ when type == typeof(Guid) => new Guid((int)Number(), 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
        _ => Make(type),
    };

    private bool IsThere() => _random is null ? _count++ % 2 == 0 : _random.Next(2) == 0;

    private long Number() => _random?.NextInt64(long.MinValue, long.MaxValue) ?? ++_count;

    private string Text(int longest)
    {
        if (_random is null) return $"text{++_count}";
        var text = string.Concat(Enumerable.Range(0, _random.Next(12)).Select(_ => Alphabet[_random.Next(Alphabet.Length)]));
        return System.Text.Encoding.UTF8.GetByteCount(text) <= longest ? text : "short";
    }
}
