using System.Globalization;

namespace PowerVirt.Domain.Markup;

/// <summary>An element of a parsed document that remembers its line and what of it has been read,
/// so that what nobody asked for can be reported.</summary>
public sealed class MarkupElement
{
    private static readonly List<MarkupElement> None = [];

    private List<MarkupElement> _children = None;
    private ulong _readAttributes;
    private string? _path;
    private int _number;
    private bool _isOnly;

    internal MarkupElement(string name, string @namespace, int line, MarkupElement? parent)
    {
        (Name, Namespace, Line, Parent) = (name, @namespace, line, parent);
        parent?.Add(this);
    }

    /// <summary>The local name, without prefix.</summary>
    public string Name { get; }

    /// <summary>The namespace, empty for libvirt's own elements.</summary>
    public string Namespace { get; }

    /// <summary>One-based line of the start tag.</summary>
    public int Line { get; }

    public MarkupElement? Parent { get; }

    public IReadOnlyList<MarkupElement> Children => _children;

    /// <summary>Attributes in document order, namespace declarations left out; at most 64.</summary>
    public IReadOnlyList<MarkupAttribute> Attributes { get; internal set; } = [];

    /// <summary>The text directly inside the element, as it stands; empty if there is none.</summary>
    public string Text { get; internal set; } = "";

    /// <summary>What is inside an element that is carried through untouched; empty for any other.</summary>
    public IReadOnlyList<OpaqueElement> Opaque { get; internal set; } = [];

    /// <summary>Whether any reader asked for this element.</summary>
    public bool IsRead { get; private set; }

    /// <summary>The value of an attribute, marking it as read.</summary>
    public string? ReadAttribute(string name)
    {
        for (var i = 0; i < Attributes.Count; i++)
        {
            if (Attributes[i].Name != name) continue;
            _readAttributes |= 1UL << i;
            return Attributes[i].Value;
        }

        return null;
    }

    /// <summary>The first child of that name, marking it as read.</summary>
    public MarkupElement? ReadChild(string name, string @namespace = "")
    {
        foreach (var child in _children)
            if (child.Name == name && child.Namespace == @namespace) return child.MarkRead();
        return null;
    }

    /// <summary>All children of that name, marking them as read.</summary>
    public IReadOnlyList<MarkupElement> ReadChildren(string name, string @namespace = "")
    {
        List<MarkupElement>? found = null;
        foreach (var child in _children)
            if (child.Name == name && child.Namespace == @namespace) (found ??= []).Add(child.MarkRead());
        return found is null ? [] : found;
    }

    public MarkupElement MarkRead()
    {
        IsRead = true;
        return this;
    }

    /// <summary>Marks the whole subtree as read: it is understood to be somebody else's.</summary>
    public void MarkAllRead()
    {
        IsRead = true;
        _readAttributes = ulong.MaxValue;
        foreach (var child in _children) child.MarkAllRead();
    }

    /// <summary>Whether an element of the same name stands before it, which has been read in its place.</summary>
    private bool Repeats => !IsRead && Parent is not null
        && Parent.Children.Any(other => other.IsRead && other.Name == Name && other.Namespace == Namespace);

    /// <summary>What nobody asked for, outermost first: a child that was never read hides what is inside it.</summary>
    public IEnumerable<UnreadPart> Unread()
    {
        for (var i = 0; i < Attributes.Count; i++)
            if ((_readAttributes & (1UL << i)) == 0) yield return new UnreadPart(PlaceOf(Attributes[i].Name), Repeats: false);
        foreach (var child in _children)
        {
            if (!child.IsRead)
            {
                yield return new UnreadPart(child.Place, child.Repeats);
                continue;
            }

            foreach (var part in child.Unread()) yield return part;
        }
    }

    /// <summary>Where this element stands.</summary>
    public XmlPlace Place => new(Path(), Line);

    /// <summary>Where an attribute of this element stands.</summary>
    public XmlPlace PlaceOf(string attribute) => new($"{Path()}/@{attribute}", Line);

    // Every device remembers its path, so parents are asked again and again.
    private string Path() => _path ??= $"{Parent?.Path()}/{Name}{Position()}";

    /// <summary>An index such as <c>[2]</c> where the name alone does not tell which one is meant.</summary>
    private string Position()
    {
        if (Parent is null) return "";
        if (_number == 0) Parent.NumberChildren();
        return _isOnly ? "" : string.Create(CultureInfo.InvariantCulture, $"[{_number}]");
    }

    // Most have none.
    private void Add(MarkupElement child)
    {
        if (_children == None) _children = [];
        _children.Add(child);
    }

    private void NumberChildren()
    {
        var last = new Dictionary<(string Name, string Namespace), MarkupElement>();
        foreach (var child in _children)
        {
            var key = (child.Name, child.Namespace);
            last.TryGetValue(key, out var before);
            (child._number, child._isOnly) = ((before?._number ?? 0) + 1, before is null);
            before?._isOnly = false;
            last[key] = child;
        }
    }
}
