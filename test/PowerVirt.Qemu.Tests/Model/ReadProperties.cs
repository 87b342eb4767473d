using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PowerVirt.Qemu.Tests.Model;

/// <summary>Which properties of the model a program reads, as its own list of the methods that it calls says.</summary>
internal sealed class ReadProperties
{
    private const string Deconstruct = nameof(Deconstruct);

    private readonly HashSet<(string Type, string Method)> _called = [];

    public ReadProperties(string program)
    {
        using var file = new PEReader(File.OpenRead(program));
        var metadata = file.GetMetadataReader();
        foreach (var member in metadata.MemberReferences.Select(metadata.GetMemberReference))
        {
            if (member.Parent.Kind == HandleKind.TypeReference)
                _called.Add((NameOf(metadata, (TypeReferenceHandle)member.Parent), metadata.GetString(member.Name)));
        }
    }

    /// <summary>A pattern with the properties in their places reads all of them.</summary>
    public bool Has(ModelProperty property) =>
        _called.Contains((property.Owner.FullName!, $"get_{property.Name}"))
        || (_called.Contains((property.Owner.FullName!, Deconstruct)) && IsPositional(property));

    private static bool IsPositional(ModelProperty property) =>
        property.Owner.GetMethod(Deconstruct)!.GetParameters().Any(parameter => parameter.Name == property.Name);

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference ? $"{NameOf(metadata, (TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : type.Namespace.IsNil ? name
            : $"{metadata.GetString(type.Namespace)}.{name}";
    }
}
