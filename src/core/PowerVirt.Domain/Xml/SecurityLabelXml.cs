using System.Collections.Immutable;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml;

/// <summary><c>seclabel</c> of the domain.</summary>
internal static class SecurityLabelXml
{
    private static readonly Words<SecurityLabelType> Types = new(
        ("dynamic", SecurityLabelType.Dynamic), ("static", SecurityLabelType.Static), ("none", SecurityLabelType.None));

    public static ImmutableArray<SecurityLabel> Read(Cursor xml, XmlOptions options)
    {
        var labels = ImmutableArray.CreateBuilder<SecurityLabel>();
        var models = new HashSet<string>();
        var elements = xml.Children("seclabel").ToList();
        foreach (var element in elements)
        {
            var label = ReadLabel(element, options);
            if (label.Model is { } model && !models.Add(model))
                element.Refuse(ErrorCode.XmlDetail, $"seclabel for model {model} is already provided", "model");
            labels.Add(label);
        }

        if (elements.Count == 1 && labels[0] is { Model: null } single
            && (elements[0].Attribute("type") is null || single.Type == SecurityLabelType.Static || single.BaseLabel is not null))
        {
            elements[0].Refuse(ErrorCode.XmlError, "missing security model in domain seclabel");
        }

        if (elements.Count > 1 && labels.Any(label => label.Model is null))
            elements[0].Refuse(ErrorCode.XmlError, "missing security model when using multiple labels");
        return labels.ToImmutable();
    }

    public static void Write(MarkupWriter xml, SecurityLabel label)
    {
        xml.Open("seclabel").Attribute("type", Types[label.Type]).Attribute("model", label.Model);
        if (label.Type != SecurityLabelType.None)
        {
            xml.YesNo("relabel", label.Relabel);
            xml.Leaf("label", label.Label).Leaf("imagelabel", label.ImageLabel).Leaf("baselabel", label.BaseLabel);
        }

        xml.Close();
    }

    private static SecurityLabel ReadLabel(Cursor element, XmlOptions options)
    {
        var type = element.Word("type", Types) ?? SecurityLabelType.Dynamic;
        var relabel = element.YesNo("relabel") ?? type == SecurityLabelType.Dynamic;
        if (type == SecurityLabelType.Dynamic && !relabel)
            element.Refuse(ErrorCode.ConfigUnsupported, "dynamic label type must use resource relabeling", "relabel");
        if (type == SecurityLabelType.None && relabel)
        {
            element.Refuse(
                ErrorCode.ConfigUnsupported, "resource relabeling is not compatible with 'none' label type", "relabel");
        }

        var (label, image, origin) = (
            element.TextOf("label"), element.TextOf("imagelabel"), element.TextOf("baselabel"));
        if (type == SecurityLabelType.Static && label is null)
            element.Refuse(ErrorCode.XmlError, "security label is missing");
        return new SecurityLabel
        {
            Type = type,
            Model = element.Attribute("model"),
            Relabel = relabel,
            Label = type == SecurityLabelType.Static || (type == SecurityLabelType.Dynamic && !options.Inactive)
                ? label
                : null,
            ImageLabel = relabel && !options.Inactive ? image : null,
            BaseLabel = type == SecurityLabelType.Dynamic ? origin : null,
        };
    }
}
