using System.Text.Json;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>Looks into JSON that a QEMU wrote, where anything may be missing or of another kind.</summary>
internal static class JsonNavigation
{
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;

    public static bool? Flag(this JsonElement element, string name) => element.Member(name)?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static long? Number(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt64(out var value)
            ? value
            : null;

    /// <summary>The elements of a list; none where it is not a list.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement? element) =>
        element is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    /// <summary>The names of a list of objects, or of a list of strings.</summary>
    public static IEnumerable<string> Names(this JsonElement? list, string member = "name") => list.Items()
        .Select(item => item.ValueKind == JsonValueKind.String ? item.GetString() : item.Text(member))
        .OfType<string>();
}
