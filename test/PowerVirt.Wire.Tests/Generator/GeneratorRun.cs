using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PowerVirt.Wire.Xdr;
using PowerVirt.Xdr.Generator.Programs;
using PowerVirt.Xdr.Generator.Records;

namespace PowerVirt.Wire.Tests.Generator;

/// <summary>Runs the generators over sources, again and again, as an editor does.</summary>
internal sealed class GeneratorRun
{
    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(':')
            .Append(typeof(IXdr).Assembly.Location).Distinct().Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private CSharpCompilation _compilation = CSharpCompilation.Create("tried", [], References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private GeneratorDriver _driver = CSharpGeneratorDriver.Create(
        [new RecordGenerator().AsSourceGenerator(), new ProgramGenerator().AsSourceGenerator()],
        driverOptions: new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: true));

    /// <summary>Errors of the sources together with what was generated.</summary>
    public ImmutableArray<Diagnostic> Errors { get; private set; }

    /// <summary>Adds a file, or changes it.</summary>
    public GeneratorRun Edit(string file, string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, path: file);
        var old = _compilation.SyntaxTrees.FirstOrDefault(candidate => candidate.FilePath == file);
        _compilation = old is null ? _compilation.AddSyntaxTrees(tree) : _compilation.ReplaceSyntaxTree(old, tree);
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var output, out _);
        Errors = [.. output.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        return this;
    }

    /// <summary>Why each output of the step is what it is.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) =>
    [
        .. _driver.GetRunResult().Results.Where(result => result.TrackedSteps.ContainsKey(step)).SelectMany(result => result.TrackedSteps[step])
            .SelectMany(run => run.Outputs).Select(output => output.Reason),
    ];

    /// <summary>Why each generated file is what it is.</summary>
    public IReadOnlyList<IncrementalStepRunReason> FileReasons() =>
    [
        .. _driver.GetRunResult().Results.SelectMany(result => result.TrackedOutputSteps.Values).SelectMany(runs => runs)
            .SelectMany(run => run.Outputs).Select(output => output.Reason),
    ];
}
