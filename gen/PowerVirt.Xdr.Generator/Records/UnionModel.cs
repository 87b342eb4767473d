namespace PowerVirt.Xdr.Generator.Records;

/// <summary>A union to write a codec for: an abstract record whose nested records are its cases.</summary>
internal record struct UnionModel(string Namespace, string Name, EquatableArray<ArmModel> Arms)
{
    public readonly string File => $"{Namespace}.{Name}.Xdr.g.cs";
}
