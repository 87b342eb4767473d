using System.Globalization;
using System.Text;

namespace PowerVirt.Domain.Markup;

/// <summary>Writes indented XML the way libvirt spells it:
/// two spaces, single quotes, no element pair around nothing.</summary>
/// <param name="secrets">Whether passwords may be written.</param>
public sealed class MarkupWriter(bool secrets = false)
{
    /// <summary>A small guest fits in at once.</summary>
    private readonly StringBuilder _text = new(2048);
    private readonly Stack<string> _open = new();
    private bool _startTagOpen;
    private bool _hasInlineText;

    /// <summary>Whether there was a password to write, written or not.</summary>
    public bool HasSecrets { get; private set; }

    /// <summary>Starts an element; its attributes follow, then its children, then <see cref="Close"/>.</summary>
    public MarkupWriter Open(string name)
    {
        FinishStartTag();
        Indent().Append('<').Append(name);
        _open.Push(name);
        _startTagOpen = true;
        return this;
    }

    /// <summary>Adds an attribute to the element just opened; null means that there is none.</summary>
    public MarkupWriter Attribute(string name, string? value)
    {
        if (value is null) return this;
        _text.Append(' ').Append(name).Append("='");
        Escape(value, quoted: true);
        _text.Append('\'');
        return this;
    }

    public MarkupWriter Attribute(string name, long? value) =>
        value is { } number ? Attribute(name, number.ToString(CultureInfo.InvariantCulture)) : this;

    public MarkupWriter Attribute(string name, ulong? value) =>
        value is { } number ? Attribute(name, number.ToString(CultureInfo.InvariantCulture)) : this;

    public MarkupWriter YesNo(string name, bool? value) =>
        value is { } flag ? Attribute(name, flag ? "yes" : "no") : this;

    public MarkupWriter OnOff(string name, bool? value) =>
        value is { } flag ? Attribute(name, flag ? "on" : "off") : this;

    public MarkupWriter Close()
    {
        var name = _open.Pop();
        if (_startTagOpen) _text.Append("/>\n");
        else if (_hasInlineText) _text.Append("</").Append(name).Append(">\n");
        else Indent().Append("</").Append(name).Append(">\n");
        _startTagOpen = _hasInlineText = false;
        return this;
    }

    /// <summary>Text as the only content of the element just opened.</summary>
    public MarkupWriter Text(string text)
    {
        _text.Append('>');
        Escape(text, quoted: false);
        _startTagOpen = false;
        _hasInlineText = true;
        return this;
    }

    /// <summary>An element with nothing but text; null means that there is no such element.</summary>
    public MarkupWriter Leaf(string name, string? text) => text is null ? this : Open(name).Text(text).Close();

    public MarkupWriter Leaf(string name, long? value) =>
        value is { } number ? Leaf(name, number.ToString(CultureInfo.InvariantCulture)) : this;

    public MarkupWriter Leaf(string name, ulong? value) =>
        value is { } number ? Leaf(name, number.ToString(CultureInfo.InvariantCulture)) : this;

    /// <summary>An element whose presence alone says something.</summary>
    public MarkupWriter Flag(string name, bool present) => present ? Open(name).Close() : this;

    /// <summary>To be asked before a password is written: whether it may be.</summary>
    public bool MaySaySecret()
    {
        HasSecrets = true;
        return secrets;
    }

    /// <summary>Markup that is already written, put on lines of its own.</summary>
    public MarkupWriter Raw(string markup)
    {
        FinishStartTag();
        foreach (var line in markup.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (!string.IsNullOrWhiteSpace(line)) Indent().Append(line.Trim()).Append('\n');
        return this;
    }

    public override string ToString() => _text.ToString();

    private void FinishStartTag()
    {
        if (!_startTagOpen) return;
        _text.Append(">\n");
        _startTagOpen = false;
    }

    private StringBuilder Indent() => _text.Append(' ', 2 * _open.Count);

    private void Escape(string value, bool quoted)
    {
        var start = 0;
        for (var at = 0; at < value.Length; at++)
        {
            if (Entity(value[at], quoted) is not { } entity) continue;
            _text.Append(value, start, at - start).Append(entity);
            start = at + 1;
        }

        _text.Append(value, start, value.Length - start);
    }

    /// <summary>How a character is written that cannot stand for itself; null for any other.</summary>
    private static string? Entity(char c, bool quoted) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '\r' => "&#13;",
        '\'' when quoted => "&apos;",
        '"' when quoted => "&quot;",
        '\n' when quoted => "&#10;",
        '\t' when quoted => "&#9;",
        _ => null,
    };
}
