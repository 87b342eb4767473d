using PowerVirt.Domain.Xml;
using PowerVirt.Power;

namespace PowerVirt.Domain.Tests.Xml;

public class CpuDocumentXmlTests
{
    [Fact]
    public void A_host_of_another_architecture_is_read() =>
        Assert.Equal(Architecture.X64, CpuDocumentXml.Parse(Host("x86_64")).OrThrow().Architecture);

    [Theory]
    [InlineData("vax")]
    [InlineData("")]
    public void An_architecture_that_nobody_knows_is_refused_and_not_taken_for_none(string name)
    {
        var problem = Assert.Single(CpuDocumentXml.Parse(Host(name)).Problems);
        Assert.Equal((ErrorCode.ConfigUnsupported, $"Unknown architecture {name}"), (problem.Code, problem.Message));
    }

    private static string Host(string architecture) =>
        $"<cpu><arch>{architecture}</arch><model>POWER9</model></cpu>";
}
