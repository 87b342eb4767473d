namespace PowerVirt.Domain.Markup;

/// <summary>One attribute as it stood in the document.</summary>
public readonly record struct MarkupAttribute(string Name, string Value);
