using System.Collections.Immutable;
using System.Text;

namespace PowerVirt.Qemu.Diagnosis;

/// <summary>Fixed words with named gaps; finds them in a line in one pass, whatever the line holds.</summary>
internal sealed class Template
{
    // Words and names of gaps by turns, beginning and ending with (possibly empty) words.
    private readonly ImmutableArray<string> _parts;

    private Template(ImmutableArray<string> parts) => _parts = parts;

    public static Template Of(string text) => new([.. text.Split('{', '}')]);

    /// <summary>The texts in the gaps by name; null where the line does not contain the words in their order.</summary>
    public IReadOnlyDictionary<string, string>? Match(string line)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var end = line.IndexOf(_parts[0], StringComparison.OrdinalIgnoreCase);
        if (end < 0) return null;
        end += _parts[0].Length;
        for (var i = 1; i < _parts.Length; i += 2)
        {
            var (gap, words) = (_parts[i], _parts[i + 1]);
            var next = words.Length == 0 ? line.Length : line.IndexOf(words, end, StringComparison.OrdinalIgnoreCase);
            if (next < 0) return null;
            values[gap] = line[end..next].Trim();
            end = next + words.Length;
        }

        return values;
    }

    /// <summary>Puts texts into the gaps of a template.</summary>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values)
    {
        var filled = new StringBuilder();
        foreach (var (part, index) in template.Split('{', '}').Select((part, index) => (part, index)))
            filled.Append(index % 2 == 0 ? part : values[part]);
        return filled.ToString();
    }
}
