using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PowerVirt.Qemu.CommandLine;

/// <summary>Writes properties in the two syntaxes of QEMU's command line.</summary>
internal static class PropertyText
{
    // The text goes to QEMU's own parser and to terminals, never into HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json(QemuProperties properties)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, Options)) Write(writer, properties);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static string KeyValue(QemuProperties properties, bool bareFirst)
    {
        var text = new StringBuilder();
        foreach (var (key, value) in properties.SelectMany(item => Flatten(item.Key, item.Value!)))
        {
            var bare = text.Length == 0 && bareFirst && MayStandBare(value);
            if (text.Length > 0) text.Append(',');
            if (!bare) text.Append(key).Append('=');
            text.Append(value.Replace(",", ",,", StringComparison.Ordinal));
        }

        return text.ToString();
    }

    /// <summary>Reads what <see cref="KeyValue"/> wrote; every value is text then.</summary>
    /// <param name="text">Properties with their commas doubled.</param>
    /// <param name="first">The key of a first word that stands bare.</param>
    public static QemuProperties Parse(string text, string first)
    {
        var items = new List<(string, QemuValue?)>();
        var word = new StringBuilder();
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (text[i] != ',' || (i + 1 < text.Length && text[i + 1] == ',' && i++ >= 0)))
            {
                word.Append(text[i]);
                continue;
            }

            var item = word.ToString();
            var equals = item.IndexOf('=', StringComparison.Ordinal);
            items.Add(equals < 0 ? (first, item) : (item[..equals], item[(equals + 1)..]));
            word.Clear();
        }

        return [.. items];
    }

    /// <summary>Whether a key from a definition is one, and cannot become more than that.</summary>
    public static bool IsKey(string text) =>
        text.Length > 0 && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or '+');

    // QEMU takes a first word with `=` in it for key and value, and one that begins with a brace for JSON.
    private static bool MayStandBare(string value) =>
        value.Length > 0 && value[0] != '{' && !value.Contains('=', StringComparison.Ordinal);

    private static IEnumerable<(string Key, string Value)> Flatten(string key, QemuValue value) => value switch
    {
        QemuValue.Text text => [(key, text.Value)],
        QemuValue.Nothing => [],
        QemuValue.Flag flag => [(key, flag.Value ? "on" : "off")],
        QemuValue.Nested nested => nested.Properties.SelectMany(item => Flatten($"{key}.{item.Key}", item.Value!)),
        QemuValue.List list => list.Items.SelectMany((item, index) =>
            Flatten(string.Create(CultureInfo.InvariantCulture, $"{key}.{index}"), item)),
        _ => [(key, value.ToString())],
    };

    private static void Write(Utf8JsonWriter writer, QemuProperties properties)
    {
        writer.WriteStartObject();
        foreach (var (key, value) in properties)
        {
            writer.WritePropertyName(key);
            Write(writer, value!);
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, QemuValue value)
    {
        switch (value)
        {
            case QemuValue.Text text:
                writer.WriteStringValue(text.Value);
                break;
            case QemuValue.Number number:
                writer.WriteNumberValue(number.Value);
                break;
            case QemuValue.Flag flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            case QemuValue.Nothing:
                writer.WriteNullValue();
                break;
            case QemuValue.Nested nested:
                Write(writer, nested.Properties);
                break;
            case QemuValue.List list:
                writer.WriteStartArray();
                foreach (var item in list.Items) Write(writer, item);
                writer.WriteEndArray();
                break;
        }
    }
}
