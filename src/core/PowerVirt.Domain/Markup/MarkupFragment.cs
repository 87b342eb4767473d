using System.Collections.Immutable;

namespace PowerVirt.Domain.Markup;

/// <summary>An element kept as it was read: understood to be a guest's of another sort,
/// so that it can be shown, reported and written again.</summary>
public sealed record MarkupFragment(
    string Name, ImmutableArray<MarkupAttribute> Attributes, string? Text, ImmutableArray<MarkupFragment> Children)
{
    /// <summary>Keeps an element and all that is in it, marking it as read.</summary>
    public static MarkupFragment Of(MarkupElement element)
    {
        element.MarkAllRead();
        return Copy(element);
    }

    public string? Attribute(string name)
    {
        foreach (var attribute in Attributes)
            if (attribute.Name == name) return attribute.Value;
        return null;
    }

    /// <summary>The same with no attributes but those named.</summary>
    public MarkupFragment WithoutAttributes(params string[] kept) =>
        this with { Attributes = [.. Attributes.Where(attribute => kept.Contains(attribute.Name))] };

    public void Write(MarkupWriter xml)
    {
        xml.Open(Name);
        foreach (var attribute in Attributes) xml.Attribute(attribute.Name, attribute.Value);
        if (Text is not null && Children.IsEmpty) xml.Text(Text);
        foreach (var child in Children) child.Write(xml);
        xml.Close();
    }

    public bool Equals(MarkupFragment? other) =>
        other is not null && Name == other.Name && Text == other.Text
        && Attributes.SequenceEqual(other.Attributes) && Children.SequenceEqual(other.Children);

    public override int GetHashCode() => HashCode.Combine(Name, Text, Attributes.Length, Children.Length);

    private static MarkupFragment Copy(MarkupElement element) => new(
        element.Name, [.. element.Attributes],
        element.Text.AsSpan().Trim() is { Length: > 0 } text ? text.ToString() : null,
        [.. element.Children.Where(child => child.Namespace.Length == 0).Select(Copy)]);
}
