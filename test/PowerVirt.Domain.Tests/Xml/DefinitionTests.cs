using PowerVirt.Domain.Completion;
using PowerVirt.Domain.Xml;
using PowerVirt.Testing;

namespace PowerVirt.Domain.Tests.Xml;

/// <summary>Whole documents: every folder of <c>golden/definitions</c> holds one as it is written down and as it is completed.</summary>
public class DefinitionTests
{
    private static readonly XmlOptions Options = new(Secrets: true);

    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(Repository.PathOf("golden/definitions")).Select(Path.GetFileName).Order(StringComparer.Ordinal).OfType<string>()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_definition_is_completed_as_expected_and_stays_so(string name)
    {
        var parsed = DomainXml.Parse(File.ReadAllText(Repository.PathOf($"golden/definitions/{name}/domain.xml")));
        Assert.Empty(parsed.Problems);
        var domain = Complete(parsed.Value!.Definition);
        var text = DomainXml.Format(domain, Options);
        GoldenFile.Check($"definitions/{name}/completed.xml", text);

        var again = DomainXml.Parse(text);
        Assert.Empty(again.Problems);
        Assert.Equal(text, DomainXml.Format(Complete(again.Value!.Definition), Options));
    }

    [Theory]
    [InlineData("guest")]
    public void What_is_known_of_a_running_guest_is_kept_for_those_who_ask_for_it(string name)
    {
        var live = new XmlOptions(Inactive: false);
        var parsed = DomainXml.Parse(File.ReadAllText(Repository.PathOf($"golden/running/{name}/domain.xml")), live);
        Assert.Empty(parsed.Problems);
        GoldenFile.Check($"running/{name}/live.xml", DomainXml.Format(parsed.Value!.Definition, live));
        GoldenFile.Check($"running/{name}/inactive.xml", DomainXml.Format(parsed.Value.Definition, Options));
    }

    private static DomainDefinition Complete(DomainDefinition definition) =>
        DomainCompletion.Complete(definition, Guests.Facts, Guests.Seed).OrThrow();
}
