using System.Text;
using PowerVirt.Domain.Conversion;
using PowerVirt.Domain.Xml;
using PowerVirt.Testing;

namespace PowerVirt.Domain.Tests.Conversion;

public class DomainConversionTests
{
    private static DomainDefinition PcGuest => Guests.Parse(File.ReadAllText(Repository.PathOf("golden/conversions/pc-guest/domain.xml")));

    [Fact]
    public void Everything_that_belongs_to_a_pc_is_reported_together_with_the_pseries_way()
    {
        var text = new StringBuilder();
        foreach (var step in DomainConversion.Steps(PcGuest))
            text.Append($"{step.Problem.Severity} {step.Problem.Place!.Path}: {step.Problem.Message}\n  {step.Problem.Remedy}\n");
        GoldenFile.Check("conversions/pc-guest/steps.txt", text.ToString());
    }

    [Fact]
    public void A_converted_guest_is_a_pseries_guest_without_problems()
    {
        var converted = DomainXml.Format(DomainConversion.ToPseries(PcGuest));
        GoldenFile.Check("conversions/pc-guest/converted.xml", converted);
        Assert.Empty(Guests.Problems(converted));
    }

    [Fact]
    public void Converting_again_changes_nothing() =>
        Assert.Empty(DomainConversion.Steps(DomainConversion.ToPseries(PcGuest)));

    [Fact]
    public void A_pseries_guest_needs_no_conversion() => Assert.Empty(DomainConversion.Steps(Guests.Parse(Guests.Document())));
}
