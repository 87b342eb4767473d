using System.Collections.Immutable;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml;

/// <summary>libvirt's escape hatch <c>qemu:commandline</c>: words and variables handed to QEMU as they are.</summary>
internal static class QemuCommandLineXml
{
    private const string Namespace = "http://libvirt.org/schemas/domain/qemu/1.0";

    public static (ImmutableArray<string> Arguments, ImmutableArray<KeyValuePair<string, string>> Environment) Read(Cursor xml)
    {
        if (xml.Element.ReadChild("commandline", Namespace) is not { } commandLine) return ([], []);
        var arguments = ImmutableArray.CreateBuilder<string>();
        var environment = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (var child in commandLine.Children.Where(child => child.Namespace == Namespace))
        {
            if (child.Name is "arg" && child.MarkRead().ReadAttribute("value") is { } word) arguments.Add(word);
            if (child.Name is "env" && child.MarkRead().ReadAttribute("name") is { } name)
                environment.Add(KeyValuePair.Create(name, child.ReadAttribute("value") ?? ""));
        }

        return (arguments.ToImmutable(), environment.ToImmutable());
    }

    public static void WriteNamespace(MarkupWriter xml, DomainDefinition domain)
    {
        if (IsUsed(domain)) xml.Attribute("xmlns:qemu", Namespace);
    }

    public static void Write(MarkupWriter xml, DomainDefinition domain)
    {
        if (!IsUsed(domain)) return;
        xml.Open("qemu:commandline");
        foreach (var word in domain.QemuArguments) xml.Open("qemu:arg").Attribute("value", word).Close();
        foreach (var (name, value) in domain.QemuEnvironment) xml.Open("qemu:env").Attribute("name", name).Attribute("value", value).Close();
        xml.Close();
    }

    private static bool IsUsed(DomainDefinition domain) => !domain.QemuArguments.IsEmpty || !domain.QemuEnvironment.IsEmpty;
}
