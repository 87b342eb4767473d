using PowerVirt.Domain;
using PowerVirt.Domain.Lifecycle;
using PowerVirt.Wire.Remote.Domains;

namespace PowerVirt.Daemon.Handlers.Domains;

/// <summary>Titles, descriptions and what programs keep in a definition.</summary>
internal static class DomainMetadata
{
    /// <exception cref="VmException">There is none.</exception>
    public static string Find(DomainDefinition definition, DomainGetMetadataArgs args)
    {
        var found = (MetadataKind)args.Type switch
        {
            MetadataKind.Description => definition.Description,
            MetadataKind.Title => definition.Title,
            MetadataKind.Element => MetadataText.Find(definition, args.Uri ?? ""),
            _ => throw new VmException(ErrorCode.InvalidArgument, $"unknown metadata type {args.Type}"),
        };
        return found ?? throw new VmException(ErrorCode.NoDomainMetadata, "Requested metadata element is not present");
    }

    /// <exception cref="VmException">It is no such change.</exception>
    public static DefinitionEdit EditOf(DomainSetMetadataArgs args) => (MetadataKind)args.Type switch
    {
        MetadataKind.Description => new DefinitionEdit.Description(args.Metadata),
        MetadataKind.Title when args.Metadata?.Contains('\n', StringComparison.Ordinal) == true =>
            throw new VmException(ErrorCode.InvalidArgument, "metadata title can't contain newlines"),
        MetadataKind.Title => new DefinitionEdit.Title(args.Metadata),
        MetadataKind.Element when args.Uri is { Length: > 0 } uri => new DefinitionEdit.Metadata(
            uri, args.Metadata is null ? null : MetadataText.Of(args.Metadata, args.Key ?? "", uri).OrThrow()),
        MetadataKind.Element => throw new VmException(ErrorCode.InvalidArgument, "metadata of a program needs a URI"),
        _ => throw new VmException(ErrorCode.InvalidArgument, $"unknown metadata type {args.Type}"),
    };
}
