namespace PowerVirt.Domain.Markup;

/// <summary>An element that is somebody else's: its markup, tags included, is carried through as text.</summary>
public sealed record OpaqueElement(string Name, string Namespace, string Markup);
