using System.Collections.Immutable;
using System.Text.Json;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>The successful replies of one QEMU process, by command.</summary>
internal sealed class Replies
{
    private readonly Dictionary<CapabilityQuestion, JsonElement> _returns = [];

    public Replies(ImmutableArray<QmpExchange> exchanges)
    {
        foreach (var exchange in exchanges)
        {
            using var document = JsonDocument.Parse(exchange.Reply);
            if (document.RootElement.Member("return") is { } value) _returns.TryAdd(exchange.Question, value.Clone());
        }
    }

    /// <summary>What a command returned; null where it was not asked, or failed.</summary>
    public JsonElement? To(string command) =>
        _returns.TryGetValue(new CapabilityQuestion(command), out var value) ? value : null;

    /// <summary>What some commands returned for each type they were asked about.</summary>
    public IEnumerable<(string Type, JsonElement? List)> ToTypes(params string[] commands) => _returns
        .Where(entry => commands.Contains(entry.Key.Command) && entry.Key.TypeName is not null)
        .Select(entry => (entry.Key.TypeName!, (JsonElement?)entry.Value));
}
