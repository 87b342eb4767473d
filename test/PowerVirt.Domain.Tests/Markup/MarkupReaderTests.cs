using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Tests.Markup;

public class MarkupReaderTests
{
    [Fact]
    public void Elements_know_their_line_and_their_path()
    {
        var root = MarkupReader.Read("<a>\n<b/>\n<b c='1'/></a>").OrThrow();
        Assert.Equal(new XmlPlace("/a/b[2]", 3), root.Children[1].Place);
        Assert.Equal("/a/b[2]/@c", root.Children[1].PlaceOf("c").Path);
    }

    [Fact]
    public void Only_elements_of_one_name_and_namespace_are_numbered()
    {
        var root = MarkupReader.Read("<a xmlns:n='urn:n'><b/><c/><b/><n:b/><b><d/></b></a>").OrThrow();
        Assert.Equal(["/a/b[1]", "/a/c", "/a/b[2]", "/a/b", "/a/b[3]"], root.Children.Select(child => child.Place.Path));
        Assert.Equal("/a/b[3]/d", root.Children[4].Children[0].Place.Path);
    }

    [Fact]
    public void What_nobody_read_is_reported_outermost_first()
    {
        var root = MarkupReader.Read("<a x='1' y='2'><b><c/></b><d/></a>").OrThrow().MarkRead();
        root.ReadAttribute("x");
        root.ReadChild("d");
        Assert.Equal(["/a/@y", "/a/b"], root.Unread().Select(part => part.Place.Path));
    }

    [Theory]
    [InlineData("<a>", "not well-formed")]
    [InlineData("", "not well-formed")]
    [InlineData("<a/><b/>", "not well-formed")]
    [InlineData("<a b='1' b='2'/>", "not well-formed")]
    [InlineData("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "document type definition")]
    [InlineData("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "document type definition")]
    [InlineData("<a>&unknown;</a>", "not well-formed")]
    [InlineData("<a>\u0001</a>", "not well-formed")]
    public void Text_that_is_no_document_is_one_clear_problem(string text, string expected)
    {
        var problem = Assert.Single(MarkupReader.Read(text).Problems);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_type_is_refused_with_its_line() =>
        Assert.Equal(3, Assert.Single(MarkupReader.Read("<!-- a\nb -->\n<!DOCTYPE a []>\n<a/>").Problems).Place!.Line);

    [Fact]
    public void Depth_elements_attributes_and_length_are_bounded()
    {
        var limits = new MarkupLimits(Characters: 60, Depth: 3, Elements: 4, Attributes: 2);
        Assert.Empty(MarkupReader.Read("<a><b><c/></b></a>", limits: limits).Problems);
        foreach (var (text, word) in new[]
                 {
                     ("<a><b><c><d/></c></b></a>", "deep"),
                     ("<a><b/><b/><b/><b/></a>", "more than 4 elements"),
                     ("<a b='1' c='2' d='3'/>", "more than 2 attributes"),
                     ("<a>" + new string('x', 60) + "</a>", "characters"),
                 })
        {
            Assert.Contains(word, Assert.Single(MarkupReader.Read(text, limits: limits).Problems).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_opaque_child_is_carried_through_untouched()
    {
        var root = MarkupReader.Read("<a><m><x:y xmlns:x='urn:x'>text<z/></x:y></m><b/></a>", opaque: "m").OrThrow();
        Assert.Equal("<x:y xmlns:x=\"urn:x\">text<z /></x:y>", Assert.Single(root.Children[0].Opaque).Markup);
        Assert.Equal("b", root.Children[1].Name);
    }

    [Fact]
    public void A_writer_escapes_what_a_reader_would_take_for_markup()
    {
        const string Nasty = "a<b>&'\"\n\t\r ü 𝄞";
        var text = new MarkupWriter().Open("a").Attribute("b", Nasty).Text(Nasty).Close().ToString();
        var root = MarkupReader.Read(text).OrThrow();
        Assert.Equal(Nasty, root.ReadAttribute("b"));
        Assert.Equal(Nasty, root.Text);
    }
}
