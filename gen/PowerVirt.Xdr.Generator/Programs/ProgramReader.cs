using Microsoft.CodeAnalysis;

namespace PowerVirt.Xdr.Generator.Programs;

/// <summary>Reads the procedures out of an interface.</summary>
internal static class ProgramReader
{
    public static ProgramModel Program(GeneratorAttributeSyntaxContext found)
    {
        var type = (INamedTypeSymbol)found.TargetSymbol;
        var identity = found.Attributes[0].ConstructorArguments;
        var procedures = type.GetMembers().OfType<IMethodSymbol>()
            .Select(method => (method, attribute: method.GetAttributes().FirstOrDefault(IsProcedure)))
            .Where(entry => entry.attribute is not null).Select(entry => Procedure(entry.method, entry.attribute!));
        return new ProgramModel(type.ContainingNamespace.ToDisplayString(), type.Name,
            (uint)identity[0].Value!, (uint)identity[1].Value!, new([.. procedures]));
    }

    private static bool IsProcedure(AttributeData attribute) => attribute.AttributeClass?.Name is "ProcedureAttribute" or "EventAttribute";

    private static ProcedureModel Procedure(IMethodSymbol method, AttributeData attribute)
    {
        var values = attribute.ConstructorArguments;
        var arguments = method.Parameters.Where(parameter => parameter.Type is not ITypeParameterSymbol)
            .Select(parameter => Display(parameter.Type)).FirstOrDefault();
        var answer = method.ReturnType is INamedTypeSymbol { TypeArguments.Length: 1 } task ? Display(task.TypeArguments[0]) : "";
        var access = values.Length > 1 ? $"(global::PowerVirt.Wire.Programs.Access){values[1].Value}" : "";
        return new ProcedureModel((int)values[0].Value!, method.Name, access, arguments ?? "", answer);
    }

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
