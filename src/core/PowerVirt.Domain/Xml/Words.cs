using System.Diagnostics.CodeAnalysis;

namespace PowerVirt.Domain.Xml;

/// <summary>The words that XML uses for the members of an enumeration, in both directions.</summary>
/// <typeparam name="T">An enumeration.</typeparam>
public sealed class Words<T> where T : struct, Enum
{
    private readonly (string Word, T Value)[] _pairs;

    public Words(params (string Word, T Value)[] pairs) => _pairs = pairs;

    /// <summary>All words, for the message that refuses another one.</summary>
    public string Choices
    {
        get
        {
            // No query: it would bring types of its own for each of a hundred enumerations.
            var words = new string[_pairs.Length];
            for (var i = 0; i < words.Length; i++) words[i] = _pairs[i].Word;
            return string.Join(", ", words);
        }
    }

    public bool TryParse([NotNullWhen(true)] string? word, out T value)
    {
        foreach (var pair in _pairs)
        {
            if (pair.Word != word) continue;
            value = pair.Value;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The word for a value; every member of the enumeration has one.</summary>
    public string this[T value]
    {
        get
        {
            foreach (var pair in _pairs)
                if (EqualityComparer<T>.Default.Equals(pair.Value, value)) return pair.Word;
            throw new ArgumentOutOfRangeException(nameof(value), value, $"No word for this {typeof(T).Name}.");
        }
    }

    public string? this[T? value] => value is { } known ? this[known] : null;
}
