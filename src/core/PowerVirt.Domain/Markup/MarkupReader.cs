using System.Xml;

namespace PowerVirt.Domain.Markup;

/// <summary>Turns text into a tree within <see cref="MarkupLimits"/>:
/// no DTD, no entities of one's own, nothing fetched.</summary>
public static class MarkupReader
{
    /// <summary>The outermost element, or the one problem that makes the text unreadable.</summary>
    /// <param name="text">The document.</param>
    /// <param name="opaque">Name of the child of the root whose content is carried through untouched.</param>
    /// <param name="limits">Bounds; <see cref="MarkupLimits.Default"/> if not given.</param>
    public static Parsed<MarkupElement> Read(string text, string? opaque = null, MarkupLimits? limits = null)
    {
        limits ??= MarkupLimits.Default;
        if (text.Length > limits.Characters)
        {
            return new Problem(
                ErrorCode.XmlError,
                $"The document has {text.Length} characters; at most {limits.Characters} are accepted.");
        }

        using var reader = XmlReader.Create(new StringReader(text), Settings(limits));
        try
        {
            return new Walk(reader, opaque, limits).Run();
        }
        catch (XmlException e)
        {
            return new Problem(
                ErrorCode.XmlDetail, Sentence(e),
                new XmlPlace("document", e.LineNumber > 0 ? e.LineNumber : LineOfType(text)));
        }
    }

    private static XmlReaderSettings Settings(MarkupLimits limits) => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = limits.Characters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = true,
    };

    // The reader refuses a document type without saying where.
    private static int LineOfType(string text)
    {
        var start = text.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        return start < 0 ? 0 : text.AsSpan(0, start).Count('\n') + 1;
    }

    private static string Sentence(XmlException e) =>
        e.Message.Contains("DTD", StringComparison.Ordinal)
            ? "A document type definition (<!DOCTYPE>) is not accepted in a definition; remove it."
            : $"The text is not well-formed XML: {e.Message}";

    private sealed class Walk(XmlReader reader, string? opaque, MarkupLimits limits)
    {
        private readonly IXmlLineInfo _lines = (IXmlLineInfo)reader;
        private int _elements;

        public Parsed<MarkupElement> Run()
        {
            MarkupElement? root = null, current = null;
            var more = reader.Read();
            while (more)
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        if (Excess() is { } problem) return problem;
                        var element = Start(current);
                        root ??= element;
                        if (current == root && element != root && element.Name == opaque)
                        {
                            element.Opaque = ReadOpaque();
                            more = reader.Read();
                            continue;
                        }

                        if (!reader.IsEmptyElement) current = element;
                        break;
                    case XmlNodeType.EndElement:
                        current = current!.Parent;
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                        current!.Text = current.Text.Length == 0 ? reader.Value : current.Text + reader.Value;
                        break;
                }

                more = reader.Read();
            }

            return root!;
        }

        /// <summary>The elements inside the current one as text; leaves the reader on the end tag.</summary>
        private List<OpaqueElement> ReadOpaque()
        {
            var found = new List<OpaqueElement>();
            if (reader.IsEmptyElement) return found;
            reader.Read();
            while (reader.NodeType != XmlNodeType.EndElement)
            {
                if (reader.NodeType == XmlNodeType.Element)
                    found.Add(new OpaqueElement(reader.LocalName, reader.NamespaceURI, reader.ReadOuterXml()));
                else reader.Read();
            }

            return found;
        }

        private Problem? Excess() =>
            reader.Depth >= limits.Depth ? TooMuch($"elements are nested more than {limits.Depth} deep")
            : ++_elements > limits.Elements ? TooMuch($"it has more than {limits.Elements} elements")
            : reader.AttributeCount > limits.Attributes
                ? TooMuch($"<{reader.LocalName}> has more than {limits.Attributes} attributes")
            : null;

        private Problem TooMuch(string what) =>
            new(
                ErrorCode.XmlError, $"The document is not accepted: {what}.",
                new XmlPlace("document", _lines.LineNumber));

        private MarkupElement Start(MarkupElement? parent)
        {
            var element = new MarkupElement(reader.LocalName, reader.NamespaceURI, _lines.LineNumber, parent);
            if (!reader.HasAttributes) return element;
            var attributes = new List<MarkupAttribute>(reader.AttributeCount);
            while (reader.MoveToNextAttribute())
            {
                if (reader.Prefix == "xmlns" || reader.Name == "xmlns") continue;
                attributes.Add(new MarkupAttribute(reader.Name, reader.Value));
            }

            reader.MoveToElement();
            element.Attributes = attributes;
            return element;
        }
    }
}
