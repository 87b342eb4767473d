using System.Collections.Immutable;
using PowerVirt.Domain;
using PowerVirt.Domain.Devices;

namespace PowerVirt.Qemu.Tests.Model;

/// <summary>All types that a definition can be made of, found by going from property to property.</summary>
internal static class ModelShape
{
    public static ImmutableHashSet<Type> Types { get; } = [.. Reachable()];

    /// <summary>Records that a document can make; abstract ones stand for those derived from them.</summary>
    public static IEnumerable<Type> Kinds => Types.Where(type => !type.IsEnum && !type.IsAbstract);

    public static IEnumerable<ModelProperty> Properties => Kinds.SelectMany(ModelProperty.Of).Distinct();

    public static IEnumerable<Enum> Words => Types.Where(type => type.IsEnum).SelectMany(type => Enum.GetValues(type).Cast<Enum>());

    /// <summary>Whether a type is the model's own, and not a number, a text or a list.</summary>
    public static bool IsModel(Type type) =>
        type.Assembly == typeof(DomainDefinition).Assembly && type != typeof(Origin) && type != typeof(NumberSet) && type != typeof(DeviceList);

    private static HashSet<Type> Reachable()
    {
        var (found, open) = (new HashSet<Type>(), new Stack<Type>([typeof(DomainDefinition)]));
        while (open.TryPop(out var type))
        {
            if (!IsModel(type) || !found.Add(type) || type.IsEnum) continue;
            var derived = type.Assembly.GetTypes().Where(other => other.BaseType == type);
            foreach (var next in ModelProperty.Of(type).SelectMany(property => Parts(property.Type)).Concat(derived)) open.Push(next);
        }

        return found;
    }

    // Lists and nullable values stand for what is in them.
    private static IEnumerable<Type> Parts(Type type) =>
        type == typeof(DeviceList) ? [typeof(Device)]
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts)
        : [type];
}
