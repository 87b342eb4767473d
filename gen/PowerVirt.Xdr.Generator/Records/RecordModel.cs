namespace PowerVirt.Xdr.Generator.Records;

/// <summary>A record to write a codec for.</summary>
internal record struct RecordModel(string Namespace, string Name, string Declaration, EquatableArray<FieldModel> Fields)
{
    public readonly string File => $"{Namespace}.{Name}.Xdr.g.cs";

    public readonly string Fault => string.Join(", ", Fields.Where(each => each.Kind == FieldKind.Unknown).Select(each => each.Name));
}
