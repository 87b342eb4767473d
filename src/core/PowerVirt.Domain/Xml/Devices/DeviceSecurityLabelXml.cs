using System.Collections.Immutable;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>seclabel</c> inside a device's <c>source</c>.</summary>
internal static class DeviceSecurityLabelXml
{
    public static ImmutableArray<DeviceSecurityLabel> Read(Cursor source, XmlOptions options)
    {
        var labels = ImmutableArray.CreateBuilder<DeviceSecurityLabel>();
        foreach (var xml in source.Children("seclabel"))
        {
            var model = xml.Attribute("model");
            if (labels.Any(label => label.Model == model))
                xml.Refuse(ErrorCode.XmlDetail, $"seclabel for model {model} is already provided");
            var skipped = xml.YesNo("labelskip") == true && !options.Inactive;
            var relabel = xml.YesNo("relabel") ?? true;
            var label = xml.TextOf("label");
            if (label is not null && !relabel)
            {
                xml.Refuse(
                    ErrorCode.XmlError,
                    $"Cannot specify a label if relabelling is turned off. model={model ?? "<null>"}");
            }

            labels.Add(new DeviceSecurityLabel(model, relabel, label, skipped));
        }

        return labels.ToImmutable();
    }

    public static void Write(MarkupWriter xml, ImmutableArray<DeviceSecurityLabel> labels, XmlOptions options)
    {
        foreach (var label in labels)
        {
            // Without a label there is nothing to keep of what only a running guest's exception says.
            if (options.Inactive && label.Relabel && label.Label is null) continue;
            xml.Open("seclabel").Attribute("model", label.Model);
            if (label.Skipped) xml.YesNo("labelskip", true);
            else xml.YesNo("relabel", label.Relabel);
            xml.Leaf("label", label.Label).Close();
        }
    }
}
