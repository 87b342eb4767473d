using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace PowerVirt.Fuzz.Mutations;

/// <summary>Changes a document that stays one: elements and attributes go, come, move and take values of others.</summary>
internal sealed class XmlMutation : IMutation
{
    /// <summary>Copies at once; enough for every rule about how many there may be.</summary>
    private const int MostCopies = 40;

    private readonly XElement[] _elements;
    private readonly XAttribute[] _attributes;

    public XmlMutation(IReadOnlyList<byte[]> corpus)
    {
        var documents = corpus.Select(Parse).OfType<XDocument>().ToArray();
        _elements = [.. documents.SelectMany(document => document.Descendants())];
        _attributes = [.. _elements.SelectMany(element => element.Attributes()).Where(attribute => !attribute.IsNamespaceDeclaration)];
    }

    public byte[]? Apply(byte[] input, Random random)
    {
        if (Parse(input) is not { Root: { } root } document) return null;
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var elements = root.DescendantsAndSelf().ToArray();
            Change(elements[random.Next(elements.Length)], elements, random);
        }

        try
        {
            return Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting));
        }
        catch (ArgumentException)
        {
            return null; // A character that XML cannot hold.
        }
    }

    private void Change(XElement element, XElement[] all, Random random)
    {
        var inside = element.Parent is not null;
        switch (random.Next(10))
        {
            case 0 when inside:
                element.Remove();
                break;
            case 1 when inside:
                for (var i = random.Next(4) == 0 ? random.Next(MostCopies) : 1; i > 0; i--) element.AddAfterSelf(new XElement(element));
                break;
            case 2 when all[random.Next(all.Length)] is var other && !element.DescendantsAndSelf().Contains(other):
                other.Add(new XElement(element));
                break;
            case 3:
                element.Add(new XElement(_elements[random.Next(_elements.Length)]));
                break;
            case 4 when Like(element, random) is { } like && inside:
                element.ReplaceWith(new XElement(like));
                break;
            case 5 when element.Attributes().Any():
                element.Attributes().ElementAt(random.Next(element.Attributes().Count())).Remove();
                break;
            case 6:
                Set(element, _attributes[random.Next(_attributes.Length)]);
                break;
            case 7 or 8 when element.Attributes().Where(own => !own.IsNamespaceDeclaration).ToArray() is { Length: > 0 } own:
                var attribute = own[random.Next(own.Length)];
                attribute.Value = random.Next(2) == 0 ? ValueFor(attribute, random) : AwkwardText.Text(random);
                break;
            case 9 when !element.HasElements:
                element.Value = AwkwardText.Text(random);
                break;
        }
    }

    private static void Set(XElement element, XAttribute attribute)
    {
        if (attribute.Name.Namespace == XNamespace.None) element.SetAttributeValue(attribute.Name, attribute.Value);
    }

    private XElement? Like(XElement element, Random random)
    {
        var alike = _elements.Where(other => other.Name == element.Name).ToArray();
        return alike.Length == 0 ? null : alike[random.Next(alike.Length)];
    }

    private string ValueFor(XAttribute attribute, Random random)
    {
        var alike = _attributes.Where(other => other.Name == attribute.Name).ToArray();
        return alike.Length == 0 ? "" : alike[random.Next(alike.Length)].Value;
    }

    private static XDocument? Parse(byte[] input)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(input), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
