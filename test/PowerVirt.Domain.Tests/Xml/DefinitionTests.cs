using PowerVirt.Domain.Xml;
using PowerVirt.Testing;

namespace PowerVirt.Domain.Tests.Xml;

/// <summary>Every folder below golden/definitions holds a document and what it is after completion.</summary>
public class DefinitionTests
{
    public static TheoryData<string> Cases =>
        [.. Directory.GetDirectories(Repository.PathOf("golden/definitions")).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_definition_is_completed_as_expected(string name)
    {
        var read = DomainXml.Parse(Document(name));
        Assert.Empty(read.Problems);
        GoldenFile.Check($"definitions/{name}/completed.xml", DomainXml.Format(Guests.Complete(Document(name)), new XmlOptions(Secrets: true)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_completed_definition_stays_as_it_is(string name)
    {
        var once = DomainXml.Format(Guests.Complete(Document(name)), new XmlOptions(Secrets: true));
        Assert.Equal(once, DomainXml.Format(Guests.Complete(once), new XmlOptions(Secrets: true)));
    }

    private static string Document(string name) => File.ReadAllText(Repository.PathOf($"golden/definitions/{name}/domain.xml"));
}
