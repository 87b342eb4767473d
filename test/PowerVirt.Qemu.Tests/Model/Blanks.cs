using System.Collections.Concurrent;

namespace PowerVirt.Qemu.Tests.Model;

/// <summary>Values of the model's types that nobody has given anything.</summary>
internal static class Blanks
{
    private static readonly ConcurrentDictionary<Type, object> Made = new();

    public static object Of(Type type) => Made.GetOrAdd(type, Make);

    private static object Make(Type type)
    {
        var constructor = type.GetConstructors().MinBy(candidate => candidate.GetParameters().Length);
        return constructor is null
            ? Activator.CreateInstance(type)!
            : constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.HasDefaultValue ? parameter.DefaultValue : null)]);
    }
}
