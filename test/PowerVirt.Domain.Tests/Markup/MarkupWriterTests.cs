using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Tests.Markup;

public sealed class MarkupWriterTests
{
    [Fact]
    public void Numbers_beyond_those_with_a_sign_are_written_as_they_are()
    {
        var xml = new MarkupWriter();
        xml.Open("a").Attribute("b", ulong.MaxValue).Leaf("c", ulong.MaxValue).Attribute("d", (ulong?)null).Close();
        Assert.Equal("<a b='18446744073709551615'>\n  <c>18446744073709551615</c>\n</a>\n", xml.ToString());
    }
}
