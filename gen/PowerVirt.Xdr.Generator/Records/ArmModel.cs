namespace PowerVirt.Xdr.Generator.Records;

/// <summary>One case of a union: its discriminant and the value that follows.</summary>
internal record struct ArmModel(int Discriminant, string Name, FieldModel Value);
