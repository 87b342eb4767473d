using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using PowerVirt.Domain;

namespace PowerVirt.Store;

/// <summary>Writes and reads the columns that hold JSON.</summary>
/// <remarks>
/// Without a serializer: it would bring a description of every type, and what works with those, into a daemon that reads and
/// writes two of them; that is 0.4 MiB of its memory.
/// </remarks>
internal static class JsonColumn
{
    public static string Write<T>(T value, Action<Utf8JsonWriter, T> members)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            members(json, value);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <exception cref="VmException">It is nothing that was written here.</exception>
    public static T Read<T>(string text, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return read(document.RootElement);
        }
        catch (Exception wrong) when (wrong is JsonException or FormatException or InvalidOperationException
            or KeyNotFoundException)
        {
            throw StoreProblems.Damaged(wrong);
        }
    }

    public static void WriteEach<T>(
        this Utf8JsonWriter json, string name, ImmutableArray<T> values, Action<Utf8JsonWriter, T> members)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            members(json, value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteTexts(this Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>A member; null where it is null, or where whoever wrote this did not know of it.</summary>
    public static JsonElement? Member(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    public static string? Text(this JsonElement json, string name) => json.Member(name)?.GetString();

    public static bool Flag(this JsonElement json, string name) => json.Member(name)?.GetBoolean() ?? false;

    public static ImmutableArray<T> Each<T>(this JsonElement json, string name, Func<JsonElement, T> read)
    {
        if (json.Member(name) is not { } array) return [];
        var found = ImmutableArray.CreateBuilder<T>(array.GetArrayLength());
        foreach (var element in array.EnumerateArray()) found.Add(read(element));
        return found.MoveToImmutable();
    }

    public static ImmutableArray<string> Texts(this JsonElement json, string name) =>
        json.Each(name, text => text.GetString() ?? "");
}
