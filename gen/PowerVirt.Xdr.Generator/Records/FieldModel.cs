namespace PowerVirt.Xdr.Generator.Records;

/// <summary>One field of a record as the codec needs it; <c>Bound</c> is that of the array or of the value itself.</summary>
internal record struct FieldModel(string Name, FieldKind Kind, string Type, bool IsArray, bool IsOptional, int Bound);
