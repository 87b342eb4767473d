using System.Collections;
using System.Reflection;
using System.Runtime.InteropServices;
using PowerVirt.Domain.Devices;

namespace PowerVirt.Qemu.Tests.Model;

/// <summary>The texts of a definition, each of which can be replaced by another one wherever it stands.</summary>
internal static class ModelTexts
{
    private static readonly MethodInfo AsList = typeof(ImmutableCollectionsMarshal).GetMethod(nameof(ImmutableCollectionsMarshal.AsImmutableArray))!;

    /// <summary>How many there are; empty ones do not count.</summary>
    public static int Count(object value)
    {
        var count = 0;
        Copy(value, (_, text) =>
        {
            count++;
            return text;
        });
        return count;
    }

    /// <summary>A copy with the text of that number replaced, and the property that it stands in.</summary>
    public static (T Copy, ModelProperty Property) Replace<T>(T value, int number, string text) where T : class
    {
        var (at, found) = (0, default(ModelProperty));
        var copy = Copy(value, (property, old) =>
        {
            if (at++ != number) return old;
            found = property;
            return text;
        });
        return ((T)copy, found!);
    }

    private static object Copy(object value, Func<ModelProperty, string, string> replace)
    {
        var copy = value.GetType().GetMethod("<Clone>$")!.Invoke(value, null)!;
        foreach (var property in ModelProperty.Of(value.GetType()))
        {
            if (property.Get(value) is { } content) property.Set(copy, Changed(property, content, replace));
        }

        return copy;
    }

    private static object Changed(ModelProperty property, object content, Func<ModelProperty, string, string> replace)
    {
        var type = content.GetType();
        return content switch
        {
            string { Length: > 0 } text => replace(property, text),
            DeviceList devices => devices.Select(device => (Device)Copy(device, replace)),
            KeyValuePair<string, string>(var key, var text) => KeyValuePair.Create(replace(property, key), replace(property, text)),
            _ when ModelShape.IsModel(type) && type.IsClass => Copy(content, replace),
            IList list when type.IsGenericType => ListOf(type.GetGenericArguments()[0], [.. list.Cast<object>().Select(item => Changed(property, item, replace))]),
            _ => content,
        };
    }

    private static object ListOf(Type type, object[] items)
    {
        var array = Array.CreateInstance(type, items.Length);
        items.CopyTo(array, 0);
        return AsList.MakeGenericMethod(type).Invoke(null, [array])!;
    }
}
