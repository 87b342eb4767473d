using System.Text.RegularExpressions;
using PowerVirt.Testing;

namespace PowerVirt.Style.Tests;

public partial class RingTests
{
    /// <summary>A misspelt line of the list would ban nothing and say nothing.</summary>
    [Fact]
    public void Every_banned_symbol_exists()
    {
        foreach (var line in File.ReadAllLines(Repository.PathOf("build/BannedSymbols.core.txt")))
        {
            var (kind, name) = (line[0], line[2..line.IndexOf(';', StringComparison.Ordinal)]);
            Assert.True(Exists(kind, name), $"build/BannedSymbols.core.txt bans '{name}', which does not exist.");
        }
    }

    [Fact]
    public void The_solution_holds_every_project()
    {
        var solution = SourceTree.Read("PowerVirt.slnx");
        var missing = new[] { "src", "test", "bench", "fuzz" }.SelectMany(SourceTree.Projects).Where(name => !solution.Contains($"/{name}.csproj", StringComparison.Ordinal));
        Assert.Empty(missing);
    }

    [Fact]
    public void ARCHITECTURE_names_every_project_and_no_type_that_is_gone()
    {
        var text = SourceTree.Read("ARCHITECTURE.md");
        Assert.All(SourceTree.Projects("src"), name => Assert.Contains(name, text, StringComparison.Ordinal));
        var types = SourceTree.CSharp.Select(file => Path.GetFileNameWithoutExtension(file)).ToHashSet();
        var gone = CodeName().Matches(text).Select(match => match.Groups[1].Value)
            .Where(name => !name.StartsWith("PowerVirt", StringComparison.Ordinal) && !types.Contains(name));
        Assert.Empty(gone.Distinct());
    }

    private static bool Exists(char kind, string name) => kind switch
    {
        'T' => TypeOf(name) is not null,
        'N' => AppDomain.CurrentDomain.GetAssemblies().Append(typeof(System.Net.Sockets.Socket).Assembly)
            .SelectMany(assembly => assembly.GetExportedTypes()).Any(type => type.Namespace?.StartsWith(name, StringComparison.Ordinal) == true),
        _ => TypeOf(name[..name.LastIndexOf('.')])?.GetMember(name[(name.LastIndexOf('.') + 1)..]).Length > 0,
    };

    private static Type? TypeOf(string name)
    {
        var assemblies = new[] { typeof(object), typeof(Console), typeof(System.Diagnostics.Process), typeof(System.Diagnostics.Stopwatch) };
        return assemblies.Select(anchor => anchor.Assembly.GetType(name)).FirstOrDefault(type => type is not null) ?? Type.GetType(name);
    }

    [GeneratedRegex("`([A-Z][A-Za-z]+)(?:[(<][^`]*)?`")]
    private static partial Regex CodeName();
}
