using System.Collections.Immutable;
using PowerVirt.Wire.Remote;

namespace PowerVirt.Daemon.Statistics;

/// <summary>Gathers named values in the types that libvirt gives them; what is not known is left out.</summary>
internal sealed class ParameterList
{
    /// <summary>What a guest that does not run has in all groups, and a bit more.</summary>
    private const int Usual = 12;

    private readonly ImmutableArray<TypedParameter>.Builder _values = ImmutableArray.CreateBuilder<TypedParameter>(Usual);

    public void Add(string name, int value) => _values.Add(new(name, new TypedValue.Int(value)));

    public void Add(string name, uint value) => _values.Add(new(name, new TypedValue.UInt(value)));

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
