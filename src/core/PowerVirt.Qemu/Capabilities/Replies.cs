using System.Collections.Immutable;
using System.Text.Json;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>The successful replies of one QEMU process, by command.</summary>
internal sealed class Replies(ImmutableArray<QmpExchange> exchanges)
{
    /// <summary>What a command returned; null where it was not asked, or failed.</summary>
    public JsonElement? To(string command) =>
        Answers(command).Select(ReturnOf).FirstOrDefault(answer => answer is not null);

    /// <summary>
    /// The items of a list that a command returned, each read on its own: of QEMU's schema there are a fifth of a megabyte,
    /// and read as a whole it would take five times that at once.
    /// </summary>
    public IReadOnlyList<JsonElement> ItemsOf(string command)
    {
        var items = new List<JsonElement>();
        if (Answers(command).FirstOrDefault() is not { } exchange) return items;
        var reader = new Utf8JsonReader(exchange.Reply.Span);
        while (reader.Read())
        {
            if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName) continue;
            var isReturn = reader.ValueTextEquals("return"u8);
            reader.Read();
            if (!isReturn || reader.TokenType != JsonTokenType.StartArray) reader.Skip();
            else ReadItems(ref reader, items);
        }

        return items;
    }

    /// <summary>What some commands returned for each type they were asked about.</summary>
    public IEnumerable<(string Type, JsonElement? List)> ToTypes(params string[] commands) => exchanges
        .Where(exchange => exchange.Question.TypeName is not null && commands.Contains(exchange.Question.Command))
        .Select(exchange => (exchange.Question.TypeName!, ReturnOf(exchange)))
        .Where(answer => answer.Item2 is not null);

    private IEnumerable<QmpExchange> Answers(string command) =>
        exchanges.Where(exchange => exchange.Question == new CapabilityQuestion(command));

    private static JsonElement? ReturnOf(QmpExchange exchange) => JsonElement.Parse(exchange.Reply.Span).Member("return");

    private static void ReadItems(ref Utf8JsonReader reader, List<JsonElement> items)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            items.Add(JsonElement.ParseValue(ref reader));
    }
}
