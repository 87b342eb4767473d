using System.Text.RegularExpressions;

namespace PowerVirt.Style.Tests;

public partial class FileTests
{
    private const int LongestFile = 500;

    [Fact]
    public void No_file_has_more_than_500_lines()
    {
        var tooLong = SourceTree.CSharp.Where(file => SourceTree.Read(file).Count(c => c == '\n') > LongestFile);
        Assert.Empty(tooLong);
    }

    [Fact]
    public void The_namespace_is_the_folder()
    {
        var wrong = SourceTree.CSharp
            .Select(file => (file, declared: Declaration().Match(SourceTree.Read(file)).Groups[1].Value, expected: NamespaceOf(file)))
            .Where(entry => entry.declared.Length > 0 && entry.declared != entry.expected);
        Assert.Empty(wrong.Select(entry => $"{entry.file}: {entry.declared}, not {entry.expected}"));
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        var vague = SourceTree.CSharp.Where(file => VagueName().IsMatch(Path.GetFileNameWithoutExtension(file)));
        Assert.Empty(vague);
    }

    [Fact]
    public void Faults_are_caught_in_few_places_only()
    {
        // The actor's loop and what it has carried out, the server and the program's entry. Who puts away and passes on catches nothing.
        var catchAll = SourceTree.CSharp.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && CatchAll().IsMatch(SourceTree.Read(file)));
        Assert.InRange(catchAll.Count(), 0, 4);
    }

    [Fact]
    public void Nothing_is_left_for_later()
    {
        var later = SourceTree.CSharp.Where(file => !file.StartsWith("test/PowerVirt.Style.Tests/", StringComparison.Ordinal) && Later().IsMatch(SourceTree.Read(file)));
        Assert.Empty(later);
    }

    private static string NamespaceOf(string file)
    {
        var parts = file.Split('/').SkipWhile(part => !part.StartsWith("PowerVirt.", StringComparison.Ordinal)).ToArray();
        return string.Join('.', parts[..^1]);
    }

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex("(Manager|Helpers?|Utils?|Utilities|Common|Misc)$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"catch \(Exception\b[^)]*\)(?!\s*(//[^\n]*)?\s*when\b)|catch\s*\{(?![^}]*\bthrow;)")]
    private static partial Regex CatchAll();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|NotImplementedException)\b")]
    private static partial Regex Later();
}
