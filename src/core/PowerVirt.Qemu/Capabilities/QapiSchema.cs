using System.Text.Json;

namespace PowerVirt.Qemu.Capabilities;

/// <summary>Finds paths in the reply to <c>query-qmp-schema</c>, whose types have numbers for names.</summary>
internal sealed class QapiSchema
{
    private readonly Dictionary<string, JsonElement> _entities = new(StringComparer.Ordinal);

    public QapiSchema(IEnumerable<JsonElement> entities)
    {
        foreach (var entity in entities)
            if (entity.Text("name") is { } name) _entities.TryAdd(name, entity);
    }

    /// <summary>The names of all entities of a kind: <c>command</c> or <c>event</c>.</summary>
    public IEnumerable<string> Named(string kind)
    {
        foreach (var (name, entity) in _entities)
            if (entity.Text("meta-type") == kind) yield return name;
    }

    /// <summary>What of a path is there: nothing, the path, or all that the star at its end stands for.</summary>
    public IEnumerable<string> Find(string path)
    {
        var words = path.Split('/');
        if (!_entities.TryGetValue(words[0], out var place)) return [];
        foreach (var word in words.AsSpan(1, words.Length - 2))
        {
            if (Step(place, word) is not { } next) return [];
            place = next;
        }

        return words[^1] switch
        {
            "+*" => Instead(path, Cases(place)),
            "^*" => Instead(path, Values(place)),
            ['$', .. var feature] => place.Member("features").Names().Contains(feature) ? [path] : [],
            ['^', .. var value] => Values(place).Contains(value) ? [path] : [],
            ['+', .. var name] => Cases(place).Contains(name) ? [path] : [],
            var member => Step(place, member) is null ? [] : [path],
        };
    }

    private static IEnumerable<string> Instead(string path, IEnumerable<string> names)
    {
        foreach (var name in names) yield return path[..^1] + name;
    }

    // A place is a command, a member (whose type is looked up when it is entered), or a type.
    private JsonElement? Step(JsonElement place, string word)
    {
        if (place.Text("meta-type") == "command") return Type(place, $"{word}-type");
        foreach (var type in Alternatives(place))
        {
            var found = word[0] == '+'
                ? type.Member("variants").Items().FirstOrDefault(variant => variant.Text("case") == word[1..])
                : type.Member("members").Items().FirstOrDefault(member => member.Text("name") == word);
            if (found.ValueKind == JsonValueKind.Object) return found;
        }

        return null;
    }

    private IEnumerable<string> Cases(JsonElement place) =>
        Alternatives(place).SelectMany(type => type.Member("variants").Names("case"));

    // Until QEMU 6.2 only `values` lists an enumeration; since then `members` does, too, with their features.
    private IEnumerable<string> Values(JsonElement place) => Alternatives(place)
        .Where(type => type.Text("meta-type") == "enum")
        .SelectMany(type => type.Member("values").Names().Union(type.Member("members").Names()));

    private IEnumerable<JsonElement> Alternatives(JsonElement place)
    {
        var type = place.Text("meta-type") is null ? Type(place, "type") : place;
        if (type is null) return [];
        return type.Value.Text("meta-type") == "alternate"
            ? type.Value.Member("members").Items().Select(member => Type(member, "type")).OfType<JsonElement>()
            : [type.Value];
    }

    private JsonElement? Type(JsonElement from, string member)
    {
        var name = from.Text(member);
        // Lists of lists are rare, and one of itself would be endless.
        for (var depth = 0; depth < 4; depth++)
        {
            if (name is null || !_entities.TryGetValue(name, out var type)) return null;
            if (type.Text("meta-type") != "array") return type;
            name = type.Text("element-type");
        }

        return null;
    }
}
