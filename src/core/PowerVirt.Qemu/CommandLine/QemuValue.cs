using System.Collections.Immutable;
using System.Globalization;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>The value of one of QEMU's properties, so that text from XML is always data and never syntax.</summary>
public abstract record QemuValue
{
    private QemuValue()
    {
    }

    public static implicit operator QemuValue?(string? text) => text is null ? null : new Text(text);

    public static implicit operator QemuValue?(bool? value) => value is { } flag ? new Flag(flag) : null;

    public static implicit operator QemuValue?(long? value) => value is { } number ? new Number(number) : null;

    public static implicit operator QemuValue?(QemuProperties? properties) =>
        properties is null ? null : new Nested(properties);

    /// <summary>A number that may be larger than a <see cref="long"/>, such as a size or a WWN.</summary>
    public static QemuValue? Of(ulong? value) => value is { } number ? new Number(number) : null;

    public static QemuValue Of(params ImmutableArray<QemuValue> items) => new List(items);

    public sealed record Text(string Value) : QemuValue;

    /// <summary>A decimal holds every 64-bit integer, signed or not.</summary>
    public sealed record Number(decimal Value) : QemuValue
    {
        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
    }

    public sealed record Flag(bool Value) : QemuValue;

    /// <summary>JSON's <c>null</c>, which says that there is nothing; <c>key=value</c> has no word for it.</summary>
    public sealed record Nothing : QemuValue;

    public sealed record Nested(QemuProperties Properties) : QemuValue;

    public sealed record List(ImmutableArray<QemuValue> Items) : QemuValue;
}
