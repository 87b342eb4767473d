namespace PowerVirt.Domain;

/// <summary>What another program keeps in the definition (<c>metadata</c>): one element for each namespace.</summary>
/// <param name="Namespace">Whose it is.</param>
/// <param name="Markup">The element as it stood.</param>
public sealed record MetadataElement(string Namespace, string Markup);
