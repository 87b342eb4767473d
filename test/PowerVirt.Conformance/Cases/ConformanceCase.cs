using System.Text.Json;

namespace PowerVirt.Conformance.Cases;

/// <summary>One case of a manifest: what goes in, what libvirt made of it, and how it was called.</summary>
/// <param name="Folder">Where the data lie.</param>
/// <param name="Entry">The manifest's entry.</param>
public sealed record ConformanceCase(string Folder, JsonElement Entry)
{
    public string Id => Text("id") ?? "(no id)";

    public string Kind => Text("kind") ?? "(no kind)";

    /// <summary>The path of an input.</summary>
    public string Input(int index = 0) => PathIn("inputs", index);

    public int Inputs => Entry.GetProperty("inputs").GetArrayLength();

    public bool HasExpected => Entry.TryGetProperty("expected", out var list) && list.GetArrayLength() > 0;

    /// <summary>The path of what libvirt answered.</summary>
    public string Expected(int index = 0) => PathIn("expected", index);

    /// <summary>A path below the folder.</summary>
    public string PathOf(string relative) => Path.Combine(Folder, relative);

    public string? Text(string name) => TextIn(Entry, name);

    public bool Flag(string name) => Entry.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>A parameter of libvirt's test table; null where it is not given.</summary>
    public JsonElement? Argument(string name) =>
        Entry.TryGetProperty("args", out var arguments) && arguments.ValueKind == JsonValueKind.Object &&
        arguments.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? value
            : null;

    public string? ArgumentText(string name) =>
        Argument(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public bool ArgumentFlag(string name) => Argument(name) is { ValueKind: JsonValueKind.True };

    public IReadOnlyList<string> ArgumentTexts(string name) =>
        Argument(name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(item => item.GetString() ?? "")]
            : [];

    private static string? TextIn(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    private string PathIn(string list, int index) => PathOf(Entry.GetProperty(list)[index].GetString()!);
}
