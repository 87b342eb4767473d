using System.Collections;
using System.Reflection;
using PowerVirt.Domain.Devices;

namespace PowerVirt.Qemu.Tests.Model;

/// <summary>A property of the model that holds what a document says, and not what is computed from others.</summary>
/// <param name="Owner">The type that declares it.</param>
/// <param name="Name">As the code has it.</param>
internal sealed record ModelProperty(Type Owner, string Name)
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly FieldInfo _field = Owner.GetField($"<{Name}>k__BackingField", Own)!;

    public Type Type => _field.FieldType;

    /// <summary>
    /// Those of a type and of what it is derived from. Each has a field of its own, which computed ones have not; where a
    /// device was written down is no part of what it is.
    /// </summary>
    public static IEnumerable<ModelProperty> Of(Type type)
    {
        for (var owner = type; owner is not null && owner != typeof(object); owner = owner.BaseType)
        {
            foreach (var property in owner.GetProperties(Own))
            {
                var field = owner.GetField($"<{property.Name}>k__BackingField", Own);
                if (field is not null && property.GetMethod is { IsPublic: true } && field.FieldType != typeof(Origin))
                    yield return new ModelProperty(owner, property.Name);
            }
        }
    }

    public object? Get(object value) => _field.GetValue(value);

    public void Set(object value, object? content) => _field.SetValue(value, content);

    /// <summary>Whether the value has more in this property than one that nobody has given anything.</summary>
    public bool IsGiven(object value) => Get(value) is { } content
        && (content is string or not IEnumerable ? !content.Equals(Get(Blanks.Of(value.GetType()))) : !IsEmpty(content));

    public override string ToString() => $"{Names.Of(Owner)}.{Name}";

    private static bool IsEmpty(object sequence) =>
        sequence.GetType().GetProperty("IsDefaultOrEmpty") is { } empty ? (bool)empty.GetValue(sequence)! : !((IEnumerable)sequence).Cast<object>().Any();
}
