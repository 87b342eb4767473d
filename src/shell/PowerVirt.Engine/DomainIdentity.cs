namespace PowerVirt.Engine;

/// <summary>Which domain: the uuid never changes, the name may.</summary>
public sealed record DomainIdentity(Guid Uuid, string Name);
