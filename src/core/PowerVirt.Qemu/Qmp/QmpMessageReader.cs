using System.Text.Json;

namespace PowerVirt.Qemu.Qmp;

/// <summary>Reads one message of QMP; members it does not know are skipped, for QEMU grows.</summary>
internal static class QmpMessageReader
{
    public static QmpMessage Read(ReadOnlySpan<byte> line, JsonReaderOptions options)
    {
        var json = new Utf8JsonReader(line, options);
        long? id = null;
        QmpMessage? message = null;
        string? eventName = null;
        byte[] data = [];
        var (seconds, microseconds) = (0L, 0L);

        Enter(ref json);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("return"u8)) message = new QmpMessage.Return(null, Value(ref json, line));
            else if (json.ValueTextEquals("error"u8)) message = Error(ref json);
            else if (json.ValueTextEquals("QMP"u8)) message = Greeting(ref json);
            else if (json.ValueTextEquals("event"u8)) eventName = Text(ref json);
            else if (json.ValueTextEquals("data"u8)) data = Value(ref json, line);
            else if (json.ValueTextEquals("timestamp"u8)) (seconds, microseconds) = Time(ref json);
            else if (json.ValueTextEquals("id"u8)) id = Id(ref json);
            else Skip(ref json);
        }

        if (json.TokenType != JsonTokenType.EndObject || json.Read()) throw new JsonException();
        return message switch
        {
            QmpMessage.Return done => done with { Id = id },
            QmpMessage.Error error => error with { Id = id },
            { } greeting => greeting,
            null when eventName is not null =>
                new QmpMessage.Event(new QmpEvent(eventName, data, seconds, microseconds)),
            null => throw new JsonException(),
        };
    }

    private static QmpMessage.Error Error(ref Utf8JsonReader json)
    {
        var (kind, description) = ("", "");
        Enter(ref json);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("class"u8)) kind = Text(ref json);
            else if (json.ValueTextEquals("desc"u8)) description = Text(ref json);
            else Skip(ref json);
        }

        return new QmpMessage.Error(null, kind, description);
    }

    // {"QMP": {"version": {"qemu": {"micro": 22, "minor": 2, "major": 7}, "package": "…"}, "capabilities": ["oob"]}}
    private static QmpMessage.Greeting Greeting(ref Utf8JsonReader json)
    {
        var (major, minor, micro, package) = (0, 0, 0, "");
        Enter(ref json);
        var depth = json.CurrentDepth;
        while (json.Read() && !(json.TokenType == JsonTokenType.EndObject && json.CurrentDepth == depth))
        {
            if (json.TokenType != JsonTokenType.PropertyName) continue;
            if (json.ValueTextEquals("major"u8)) major = Number(ref json);
            else if (json.ValueTextEquals("minor"u8)) minor = Number(ref json);
            else if (json.ValueTextEquals("micro"u8)) micro = Number(ref json);
            else if (json.ValueTextEquals("package"u8)) package = Text(ref json);
        }

        return new QmpMessage.Greeting(major, minor, micro, package);
    }

    private static (long Seconds, long Microseconds) Time(ref Utf8JsonReader json)
    {
        var (seconds, microseconds) = (0L, 0L);
        Enter(ref json);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("seconds"u8)) seconds = Long(ref json);
            else if (json.ValueTextEquals("microseconds"u8)) microseconds = Long(ref json);
            else Skip(ref json);
        }

        return (seconds, microseconds);
    }

    // Ids of other kinds belong to nobody here; QEMU sends back what it got, so they never come from an honest one.
    private static long? Id(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var id)) return id;
        json.Skip();
        return null;
    }

    private static byte[] Value(ref Utf8JsonReader json, ReadOnlySpan<byte> line)
    {
        json.Read();
        var start = (int)json.TokenStartIndex;
        json.Skip();
        return line[start..(int)json.BytesConsumed].ToArray();
    }

    private static string Text(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetString() ?? "";
    }

    private static int Number(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetInt32();
    }

    private static long Long(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetInt64();
    }

    private static void Skip(ref Utf8JsonReader json)
    {
        json.Read();
        json.Skip();
    }

    private static void Enter(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject) throw new JsonException();
    }
}
