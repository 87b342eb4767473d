using System.Text;
using System.Text.Json;

namespace PowerVirt.Qemu.Tests.CommandLine;

/// <summary>Reads option values as QEMU does (util/qemu-option.c, get_opt_value), to see what really arrives.</summary>
internal static class OptionText
{
    public const string Bare = "";

    /// <summary>Keys and values in order; nested JSON as dotted keys; a first word without key under <see cref="Bare"/>.</summary>
    public static List<(string Key, string Value)> Read(string text) =>
        text.StartsWith('{') ? [.. FromJson("", JsonDocument.Parse(text).RootElement)] : FromKeyValue(text);

    private static List<(string Key, string Value)> FromKeyValue(string text)
    {
        var found = new List<(string, string)>();
        for (var at = 0; at <= text.Length;)
        {
            var word = NextWord(text, ref at);
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            found.Add(equals < 0 ? (Bare, word) : (word[..equals], word[(equals + 1)..]));
        }

        return found;
    }

    private static string NextWord(string text, ref int at)
    {
        var word = new StringBuilder();
        for (; at < text.Length; at++)
        {
            if (text[at] == ',' && (at + 1 == text.Length || text[++at] != ',')) break;
            word.Append(text[at]);
        }

        if (at == text.Length) at++;
        return word.ToString();
    }

    private static IEnumerable<(string Key, string Value)> FromJson(string prefix, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            FromJson(prefix.Length == 0 ? member.Name : $"{prefix}.{member.Name}", member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, index) => FromJson($"{prefix}.{index}", item)),
        JsonValueKind.String => [(prefix, element.GetString()!)],
        JsonValueKind.True => [(prefix, "on")],
        JsonValueKind.False => [(prefix, "off")],
        _ => [(prefix, element.GetRawText())],
    };
}
