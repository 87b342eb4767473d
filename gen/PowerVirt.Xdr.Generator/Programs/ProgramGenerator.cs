using Microsoft.CodeAnalysis;

namespace PowerVirt.Xdr.Generator.Programs;

/// <summary>Writes dispatcher and client for interfaces with <c>[RpcProgram]</c>, sender and receiver for <c>[RpcEvents]</c>.</summary>
[Generator]
public sealed class ProgramGenerator : IIncrementalGenerator
{
    /// <summary>Names of the steps whose outcomes are compared from one run to the next.</summary>
    public const string ProgramStep = "programs", EventStep = "events";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var programs = context.SyntaxProvider.ForAttributeWithMetadataName("PowerVirt.Wire.Programs.RpcProgramAttribute",
            (_, _) => true, (found, _) => ProgramReader.Program(found)).WithTrackingName(ProgramStep);
        context.RegisterSourceOutput(programs, (output, model) => output.AddSource(model.File, ProgramText.Of(model)));
        var events = context.SyntaxProvider.ForAttributeWithMetadataName("PowerVirt.Wire.Programs.RpcEventsAttribute",
            (_, _) => true, (found, _) => ProgramReader.Program(found)).WithTrackingName(EventStep);
        context.RegisterSourceOutput(events, (output, model) => output.AddSource(model.File, EventText.Of(model)));
    }
}
