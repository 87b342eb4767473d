using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml;

/// <summary>Reads one element: a wrong value becomes a problem with its place and reading goes on,
/// so that all problems of a document are known at once.</summary>
/// <param name="element">The element.</param>
/// <param name="problems">Where problems are collected.</param>
public readonly struct Cursor(MarkupElement element, List<Problem> problems)
{
    public MarkupElement Element => element;

    public string Name => element.Name;

    /// <summary>The element's own text without surrounding white space; null if it is empty.</summary>
    public string? Text => element.Text.AsSpan().Trim() is { Length: > 0 } text ? text.ToString() : null;

    /// <summary>The element's own text as it stands, white space included.</summary>
    public string ExactText => element.Text;

    public Cursor? Child(string name, string @namespace = "") =>
        element.ReadChild(name, @namespace) is { } child ? new Cursor(child, problems) : null;

    /// <summary>All children of a name, marked as read.</summary>
    public Cursor[] Children(string name, string @namespace = "")
    {
        var children = element.ReadChildren(name, @namespace);
        if (children.Count == 0) return [];
        var cursors = new Cursor[children.Count];
        for (var i = 0; i < cursors.Length; i++) cursors[i] = new Cursor(children[i], problems);
        return cursors;
    }

    /// <summary>What is read of each child of a name.</summary>
    public ImmutableArray<T> Each<T>(string name, Func<Cursor, T> read, string @namespace = "")
    {
        var children = Children(name, @namespace);
        if (children.Length == 0) return [];
        var found = new T[children.Length];
        for (var i = 0; i < found.Length; i++) found[i] = read(children[i]);
        return ImmutableCollectionsMarshal.AsImmutableArray(found);
    }

    /// <summary>All child elements in libvirt's namespace, not yet marked as read.</summary>
    public IEnumerable<Cursor> AllChildren()
    {
        foreach (var child in element.Children)
            if (child.Namespace.Length == 0) yield return new Cursor(child, problems);
    }

    /// <summary>The text of a child element.</summary>
    public string? TextOf(string child) => Child(child)?.Text;

    /// <summary>Whether a child element is there at all.</summary>
    public bool Has(string child) => element.ReadChild(child) is not null;

    public string? Attribute(string name) => element.ReadAttribute(name);

    /// <summary>An attribute that must be there; its absence is a problem and reads as the empty string.</summary>
    public string Required(string name)
    {
        if (Attribute(name) is { Length: > 0 } value) return value;
        Refuse(ErrorCode.XmlError, $"Missing required attribute '{name}' in element '{Name}'");
        return "";
    }

    /// <summary>A number that must be there; null and a problem if it is not.</summary>
    public uint? RequiredUInt(string name) => Required(name) is { Length: > 0 } text ? Number<uint>(text, name) : null;

    public T? Word<T>(string name, Words<T> words) where T : struct, Enum =>
        Attribute(name) is { } text ? WordIn(text, name, words) : null;

    /// <summary>A word for whose like libvirt has a sentence of its own.</summary>
    public T? Word<T>(string name, Words<T> words, Func<string, string> unknown) where T : struct, Enum
    {
        if (Attribute(name) is not { } text) return null;
        if (words.TryParse(text, out var value)) return value;
        Refuse(ErrorCode.ConfigUnsupported, unknown(text), name, $"Possible: {words.Choices}.");
        return null;
    }

    /// <summary>A word that must be there; its absence is a problem
    /// and reads as the enumeration's first member.</summary>
    public T RequiredWord<T>(string name, Words<T> words) where T : struct, Enum =>
        Required(name) is { Length: > 0 } text ? WordIn(text, name, words) ?? default : default;

    public T? TextWord<T>(Words<T> words) where T : struct, Enum =>
        Text is { } text ? WordIn(text, null, words) : null;

    public int? Int(string name) => Number<int>(Attribute(name), name);

    public uint? UInt(string name) => Number<uint>(Attribute(name), name);

    /// <summary>A number from 0 that libvirt keeps with a sign, which shows in its words.</summary>
    public uint? Count(string name) => Number<uint>(Attribute(name), name, "non-negative value");

    public ulong? ULong(string name) => Number<ulong>(Attribute(name), name);

    public long? Long(string name) => Number<long>(Attribute(name), name);

    /// <summary>A number that may be written in hexadecimal with <c>0x</c>, as addresses are.</summary>
    public uint? Hex(string name) => (uint?)LongHex(name, uint.MaxValue);

    public ulong? LongHex(string name, ulong most = ulong.MaxValue)
    {
        if (Attribute(name) is not { } text) return null;
        var digits = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text.AsSpan(2) : text;
        var style = digits.Length == text.Length ? NumberStyles.None : NumberStyles.AllowHexSpecifier;
        if (ulong.TryParse(digits, style, CultureInfo.InvariantCulture, out var value) && value <= most) return value;
        Refuse(
            ErrorCode.XmlError, $"{Invalid(text, name)}. Expected non-negative integer value",
            name, "A number is expected, such as 0x3 or 3.");
        return null;
    }

    public ulong? TextULong() => Number<ulong>(Text, null);

    public long? TextLong() => Number<long>(Text, null);

    public uint? TextUInt() => Number<uint>(Text, null);

    public bool? YesNo(string name) => Flag(name, "yes", "no");

    public bool? OnOff(string name) => Flag(name, "on", "off");

    /// <summary>A yes or no that must be there; null and a problem if it is not.</summary>
    public bool? RequiredYesNo(string name) => Required(name).Length > 0 ? YesNo(name) : null;

    /// <summary>An attribute <c>enabled='yes|no'</c> of a child element.</summary>
    public bool? YesNoOf(string child, string name) => Child(child)?.YesNo(name);

    public bool? OnOffOf(string child, string name) => Child(child)?.OnOff(name);

    public Guid? Uuid(string? text)
    {
        if (text is null) return null;
        if (Domain.Uuid.TryParse(text, out var uuid)) return uuid;
        Refuse(
            ErrorCode.InternalError, "malformed uuid element",
            remedy: $"'{text}' is none: 32 hexadecimal digits are expected.");
        return null;
    }

    /// <summary>An attribute that lists numbers in libvirt's notation (<c>0-3,^2</c>); at least one.</summary>
    public NumberSet? Numbers(string name) => Numbers(Attribute(name), name);

    /// <summary>The element's text as a list of numbers; at least one.</summary>
    public NumberSet? TextNumbers() => Numbers(Text, Name);

    /// <summary>The element's size with its <c>unit</c> (KiB if none is written), in bytes.</summary>
    public ulong? Bytes(string defaultUnit = "KiB") => Text is { } text ? Bytes(text, null, defaultUnit) : null;

    /// <summary>A size that stands in an attribute, with the attribute <c>unit</c> beside it, in bytes.</summary>
    public ulong? BytesOf(string name, string defaultUnit = "KiB") =>
        Attribute(name) is { } text ? Bytes(text, name, defaultUnit) : null;

    /// <summary>A size of memory, in bytes: whole KiB, rounded up, for that is what libvirt reckons in.</summary>
    public ulong? MemorySize() => Bytes() is { } bytes ? (bytes + 1023) / 1024 * 1024 : null;

    private NumberSet? Numbers(string? text, string name)
    {
        if (text is null) return null;
        if (NumberSet.TryParse(text, out var numbers) && !numbers.IsEmpty) return numbers;
        if (numbers is null)
        {
            Refuse(
                ErrorCode.InvalidArgument, $"Failed to parse bitmap '{text}'",
                remedy: "Expected is a list of numbers such as 0-3,^2,8.");
        }
        else
        {
            Refuse(
                ErrorCode.ConfigUnsupported, $"Invalid value of '{name}': {text}",
                remedy: "At least one number must be left of the list.");
        }

        return null;
    }

    private ulong? Bytes(string text, string? attribute, string defaultUnit)
    {
        var unit = Attribute("unit") ?? defaultUnit;
        if (!ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            Refuse(ErrorCode.XmlError, $"Invalid size '{text}' in <{Name}>: a whole number is expected.", attribute,
                "Write the number, and its unit beside it: <memory unit='GiB'>4</memory>.");
            return null;
        }

        if (SizeUnit.Factor(unit) is not { } factor)
        {
            Refuse(
                ErrorCode.InvalidArgument, $"unknown suffix '{unit}'",
                remedy: "KiB, MiB, GiB, TiB, bytes and their like are known.");
            return null;
        }

        if (number > Memory.Most / factor)
        {
            Refuse(ErrorCode.Overflow, $"The size {text} {unit} in <{Name}> is too large.",
                remedy: "Look at the unit: without one it is KiB, in <memory> as well.");
            return null;
        }

        return number * factor;
    }

    public void Refuse(ErrorCode code, string message, string? attribute = null, string? remedy = null) =>
        Report(new Problem(code, message, attribute is null ? element.Place : element.PlaceOf(attribute), remedy));

    public void Warn(string message) =>
        Report(new Problem(ErrorCode.XmlError, message, element.Place) { Severity = Severity.Warning });

    private void Report(Problem problem)
    {
        if (problems.Count < MarkupLimits.Problems) problems.Add(problem);
    }

    private T? WordIn<T>(string text, string? attribute, Words<T> words) where T : struct, Enum
    {
        if (words.TryParse(text, out var value)) return value;
        Refuse(ErrorCode.XmlError, $"{Invalid(text, attribute)}.", attribute, $"Possible: {words.Choices}.");
        return null;
    }

    private bool? Flag(string name, string yes, string no)
    {
        if (Attribute(name) is not { } text) return null;
        if (text == yes) return true;
        if (text == no) return false;
        Refuse(ErrorCode.XmlError, $"{Invalid(text, name)}.", name, $"Possible: {yes}, {no}.");
        return null;
    }

    private T? Number<T>(string? text, string? attribute, string? expected = null) where T : struct, INumberBase<T>
    {
        if (text is null) return null;
        if (T.TryParse(
            text.AsSpan().Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return value;
        expected ??= typeof(T) == typeof(int) || typeof(T) == typeof(long)
            ? "integer value"
            : "non-negative integer value";
        Refuse(ErrorCode.XmlError, $"{Invalid(text, attribute)}. Expected {expected}", attribute);
        return null;
    }

    private string Invalid(string text, string? attribute) =>
        $"Invalid value{(attribute is null ? "" : $" for attribute '{attribute}'")} in element '{Name}': '{text}'";
}
