using PowerVirt.Cli.Definitions;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Cli.Tests.Definitions;

public class XmlSourceTests
{
    private static readonly MarkupElement Root = MarkupReader.Read(
        "<domain type='kvm'>\n<devices>\n<disk/>\n<disk>\n<source file='x'/>\n</disk>\n</devices>\n</domain>").Value!;

    [Theory]
    [InlineData("/domain", 1)]
    [InlineData("/domain/@type", 1)]
    [InlineData("/domain/devices/disk[1]", 3)]
    [InlineData("/domain/devices/disk[2]/source", 5)]
    [InlineData("/domain/devices/disk[2]/source/@file", 5)]
    [InlineData("/domain/devices/disk[3]", null)]
    [InlineData("/domain/@id", null)]
    [InlineData("/domain/uuid", null)]
    [InlineData("/network", null)]
    public void A_path_has_a_line_only_if_it_stands_in_the_document(string path, int? line) =>
        Assert.Equal(line, XmlSource.LineOf(Root, path));
}
