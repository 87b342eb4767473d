using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PowerVirt.Xdr.Generator.Records;

/// <summary>Reads what the codec needs to know out of a record's parameters.</summary>
internal static class FieldReader
{
    /// <summary>REMOTE_STRING_MAX of libvirt's remote_protocol.x.</summary>
    private const int LongestText = 4 << 20;

    public static RecordModel Record(INamedTypeSymbol type)
    {
        var access = type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal";
        var kind = type.IsValueType ? "readonly partial record struct" : "sealed partial record";
        return new RecordModel(type.ContainingNamespace.ToDisplayString(), type.Name, $"{access} {kind}", new(Fields(type)));
    }

    public static UnionModel Union(INamedTypeSymbol type)
    {
        var arms = type.GetTypeMembers()
            .Select(arm => (arm, discriminant: Number(arm.GetAttributes(), "ArmAttribute")))
            .Where(entry => entry.discriminant is not null)
            .Select(entry => new ArmModel(entry.discriminant!.Value, entry.arm.Name, Fields(entry.arm).Single()));
        return new UnionModel(type.ContainingNamespace.ToDisplayString(), type.Name, new([.. arms]));
    }

    private static ImmutableArray<FieldModel> Fields(INamedTypeSymbol type)
    {
        // The primary constructor: not the one that copies, not the parameterless one of a struct.
        var constructor = type.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.Length > 0
            && !SymbolEqualityComparer.Default.Equals(candidate.Parameters[0].Type, type));
        return constructor is null ? [] : [.. constructor.Parameters.Select(Field)];
    }

    private static FieldModel Field(IParameterSymbol parameter)
    {
        var (type, optional) = Unwrapped(parameter.Type);
        var attributes = parameter.GetAttributes();
        var bound = Number(attributes, "MaxLengthAttribute");
        if (Number(attributes, "CharVectorAttribute") is { } length)
            return new FieldModel(parameter.Name, FieldKind.CharVector, "string", false, false, length);
        if (Number(attributes, "CharArrayAttribute") is { } longest)
        {
            var kind = type.SpecialType == SpecialType.System_String ? FieldKind.CharText : FieldKind.CharBytes;
            return new FieldModel(parameter.Name, kind, Display(type), false, false, longest);
        }
        if (ElementOf(type) is not { } element)
            return new FieldModel(parameter.Name, KindOf(type), Display(type), false, optional, bound ?? LongestText);
        if (bound is null || optional) return new FieldModel(parameter.Name, FieldKind.Unknown, "", true, false, 0);
        return element.SpecialType == SpecialType.System_Byte
            ? new FieldModel(parameter.Name, FieldKind.Opaque, "", false, false, bound.Value)
            : new FieldModel(parameter.Name, KindOf(element), Display(element), true, false, bound.Value);
    }

    private static (ITypeSymbol Type, bool Optional) Unwrapped(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => (nullable.TypeArguments[0], true),
        { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } => (type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), true),
        _ => (type, false),
    };

    private static ITypeSymbol? ElementOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { Name: "ImmutableArray", TypeArguments.Length: 1 } array ? array.TypeArguments[0] : null;

    private static FieldKind KindOf(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Int32 } => FieldKind.Int32,
        { SpecialType: SpecialType.System_UInt32 } => FieldKind.UInt32,
        { SpecialType: SpecialType.System_Int64 } => FieldKind.Int64,
        { SpecialType: SpecialType.System_UInt64 } => FieldKind.UInt64,
        { SpecialType: SpecialType.System_Double } => FieldKind.Double,
        { SpecialType: SpecialType.System_String } => FieldKind.Text,
        { TypeKind: TypeKind.Enum } => FieldKind.Enumeration,
        { Name: "Guid", ContainingNamespace.Name: "System" } => FieldKind.Uuid,
        _ when type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "XdrAttribute" or "XdrUnionAttribute") => FieldKind.Record,
        _ => FieldKind.Unknown,
    };

    private static int? Number(ImmutableArray<AttributeData> attributes, string name) =>
        attributes.FirstOrDefault(attribute => attribute.AttributeClass?.Name == name)?.ConstructorArguments[0].Value as int?;

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
