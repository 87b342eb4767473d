using Microsoft.CodeAnalysis;
using PowerVirt.Xdr.Generator.Programs;
using PowerVirt.Xdr.Generator.Records;

namespace PowerVirt.Wire.Tests.Generator;

public class IncrementalityTests
{
    private const string Records = """
        using System.Collections.Immutable;
        using PowerVirt.Wire.Xdr;
        namespace Tried;
        [Xdr] public sealed partial record First(int Number, string? Text, [MaxLength(4)] ImmutableArray<Second> Many);
        [Xdr] public readonly partial record struct Second(System.Guid Id);
        """;

    private const string Programs = """
        using System.Threading.Tasks;
        using PowerVirt.Wire.Programs;
        namespace Tried;
        [RpcProgram(7u, 1u)] public interface ITried<in TContext>
        {
            [Procedure(1, Access.Read)] Answer<First> AskAsync(First args, TContext context);
        }
        """;

    [Fact]
    public void An_unrelated_edit_runs_nothing_again()
    {
        var run = new GeneratorRun().Edit("records.cs", Records).Edit("programs.cs", Programs).Edit("other.cs", "class Other;");
        Assert.Empty(run.Errors);
        run.Edit("other.cs", "class Other { int _changed; }");
        Assert.All(run.FileReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.NotEmpty(run.FileReasons());
    }

    [Fact]
    public void A_comment_in_the_same_file_writes_no_codec_again()
    {
        var run = new GeneratorRun().Edit("records.cs", Records).Edit("programs.cs", Programs).Edit("records.cs", "// why\n" + Records);
        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Unchanged], run.Reasons(RecordGenerator.RecordStep));
        Assert.All(run.FileReasons(), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_changed_record_writes_its_own_codec_again_and_no_other()
    {
        var run = new GeneratorRun().Edit("records.cs", Records).Edit("programs.cs", Programs)
            .Edit("records.cs", Records.Replace("int Number", "long Number", StringComparison.Ordinal));
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Unchanged], run.Reasons(RecordGenerator.RecordStep));
        Assert.Single(run.FileReasons(), reason => reason == IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void A_changed_number_writes_the_dispatcher_again()
    {
        var run = new GeneratorRun().Edit("records.cs", Records).Edit("programs.cs", Programs)
            .Edit("programs.cs", Programs.Replace("Procedure(1,", "Procedure(2,", StringComparison.Ordinal));
        Assert.Equal([IncrementalStepRunReason.Modified], run.Reasons(ProgramGenerator.ProgramStep));
    }

    [Theory]
    [InlineData("ImmutableArray<int> Many")]
    [InlineData("object Thing")]
    [InlineData("short Number")]
    public void A_field_that_has_no_place_on_the_wire_is_an_error_of_the_build(string field)
    {
        var run = new GeneratorRun().Edit("bad.cs", $"""
            using System.Collections.Immutable;
            using PowerVirt.Wire.Xdr;
            namespace Tried;
            [Xdr] public sealed partial record Bad({field});
            """);
        Assert.Contains(run.Errors, error => error.Id == "CS1029" && error.GetMessage().Contains("Bad cannot be put on the wire", StringComparison.Ordinal));
    }
}
