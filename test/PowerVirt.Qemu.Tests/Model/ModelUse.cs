using System.Collections;

namespace PowerVirt.Qemu.Tests.Model;

/// <summary>What definitions make use of: types, properties that are given something, and words.</summary>
internal sealed class ModelUse
{
    private readonly HashSet<Type> _kinds = [];
    private readonly HashSet<ModelProperty> _properties = [];
    private readonly HashSet<Enum> _words = [];

    public bool Has(Type kind) => _kinds.Contains(kind);

    public bool Has(ModelProperty property) => _properties.Contains(property);

    public bool Has(Enum word) => _words.Contains(word);

    /// <summary>Adds a value and all that is in it.</summary>
    public void Add(object? value)
    {
        if (value is null or string) return;
        if (value is Enum word) _words.Add(word);
        else if (ModelShape.IsModel(value.GetType())) AddParts(value);
        else if (value is IEnumerable list) foreach (var item in list) Add(item);
    }

    private void AddParts(object value)
    {
        _kinds.Add(value.GetType());
        foreach (var property in ModelProperty.Of(value.GetType()))
        {
            if (property.IsGiven(value)) _properties.Add(property);
            Add(property.Get(value));
        }
    }
}
