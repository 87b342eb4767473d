using Microsoft.CodeAnalysis;

namespace PowerVirt.Xdr.Generator.Records;

/// <summary>Writes <c>Encode</c> and <c>Decode</c> for every record that has <c>[Xdr]</c> or <c>[XdrUnion]</c>.</summary>
[Generator]
public sealed class RecordGenerator : IIncrementalGenerator
{
    /// <summary>Names of the steps whose outcomes are compared from one run to the next.</summary>
    public const string RecordStep = "records", UnionStep = "unions";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var records = context.SyntaxProvider.ForAttributeWithMetadataName("PowerVirt.Wire.Xdr.XdrAttribute",
            (_, _) => true, (found, _) => FieldReader.Record((INamedTypeSymbol)found.TargetSymbol)).WithTrackingName(RecordStep);
        context.RegisterSourceOutput(records, (output, model) => output.AddSource(model.File, RecordText.Of(model)));
        var unions = context.SyntaxProvider.ForAttributeWithMetadataName("PowerVirt.Wire.Xdr.XdrUnionAttribute",
            (_, _) => true, (found, _) => FieldReader.Union((INamedTypeSymbol)found.TargetSymbol)).WithTrackingName(UnionStep);
        context.RegisterSourceOutput(unions, (output, model) => output.AddSource(model.File, RecordText.Of(model)));
    }
}
