using System.Collections.Immutable;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Daemon.Statistics;

/// <summary>Gathers named values in the types that libvirt gives them; what is not known is left out.</summary>
internal sealed class ParameterList
{
    /// <summary>What a guest that does not run has in all groups, its disks aside.</summary>
    private const int Usual = 8;

    /// <summary>States and counts: thousands of guests have the same ones.</summary>
    private static readonly TypedValue.Int[] Ints = [.. Enumerable.Range(0, 17).Select(value => new TypedValue.Int(value))];
    private static readonly TypedValue.UInt[] UInts =
        [.. Enumerable.Range(0, 17).Select(value => new TypedValue.UInt((uint)value))];

    private readonly ImmutableArray<TypedParameter>.Builder _values = ImmutableArray.CreateBuilder<TypedParameter>(Usual);

    public void Add(string name, int value) =>
        _values.Add(new(name, (uint)value < Ints.Length ? Ints[value] : new TypedValue.Int(value)));

    public void Add(string name, uint value) =>
        _values.Add(new(name, value < UInts.Length ? UInts[value] : new TypedValue.UInt(value)));

    public void Add(string name, bool value) => _values.Add(new(name, new TypedValue.Boolean(value ? 1 : 0)));

    public void Add(string name, long value) => _values.Add(new(name, new TypedValue.Long(value)));

    public void Add(string name, ulong? value)
    {
        if (value is { } known) _values.Add(new(name, new TypedValue.ULong(known)));
    }

    public void Add(string name, string? value)
    {
        if (value is not null) _values.Add(new(name, new TypedValue.Text(value)));
    }

    public ImmutableArray<TypedParameter> Take() => _values.DrainToImmutable();
}
