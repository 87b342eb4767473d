using PowerVirt.Domain.Xml;
using PowerVirt.Qemu.Planning;
using PowerVirt.Testing;

namespace PowerVirt.Qemu.Tests.Model;

/// <summary>Nothing in the model is there without an example of it whose outcome is written down.</summary>
public class ModelUseTests
{
    private static readonly XmlOptions Live = new(Inactive: false);

    private static readonly ModelUse Golden = UseOf("definitions", "running", "domains");

    /// <summary>What becomes a command line.</summary>
    private static readonly ModelUse Plans = UseOf("domains");

    private static readonly ReadProperties Planner = new(typeof(LaunchPlanner).Assembly.Location);

    [Fact]
    public void Every_property_is_given_a_value_in_a_golden_case() =>
        AssertNone(ModelShape.Properties.Where(property => !Golden.Has(property)).Select(property => property.ToString()));

    [Fact]
    public void Every_kind_is_in_a_golden_case() => AssertNone(ModelShape.Kinds.Where(kind => !Golden.Has(kind)).Select(Names.Of));

    [Fact]
    public void Every_word_is_in_a_golden_case() =>
        AssertNone(ModelShape.Words.Where(word => !Golden.Has(word)).Select(word => $"{Names.Of(word.GetType())}.{word}"));

    [Fact]
    public void Every_property_that_planning_reads_is_given_a_value_in_a_golden_plan() =>
        AssertNone(ModelShape.Properties.Where(property => Planner.Has(property) && !Plans.Has(property)).Select(property => property.ToString()));

    /// <summary>Names all of them, where a collection's assertion would stop after a few.</summary>
    private static void AssertNone(IEnumerable<string> missing) =>
        Assert.Equal("", string.Join('\n', missing.Order(StringComparer.Ordinal)));

    private static ModelUse UseOf(params string[] folders)
    {
        var use = new ModelUse();
        foreach (var file in folders.SelectMany(folder => Directory.EnumerateFiles(Repository.PathOf($"golden/{folder}"), "domain.xml", SearchOption.AllDirectories)))
            use.Add(DomainXml.Parse(File.ReadAllText(file), Live).OrThrow().Definition);
        return use;
    }
}
