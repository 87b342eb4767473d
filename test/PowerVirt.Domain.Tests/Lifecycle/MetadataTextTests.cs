using PowerVirt.Domain.Lifecycle;

namespace PowerVirt.Domain.Tests.Lifecycle;

/// <summary>What programs keep in a definition is theirs, and comes back as they gave it.</summary>
public class MetadataTextTests
{
    [Theory]
    [InlineData("<app/>", "<k:app xmlns:k=\"urn:x\" />")]
    [InlineData("<app a='1'><owner>me</owner></app>", "<k:app a=\"1\" xmlns:k=\"urn:x\"><k:owner>me</k:owner></k:app>")]
    [InlineData("<app><b xmlns='urn:y'/></app>", "<k:app xmlns:k=\"urn:x\"><b xmlns=\"urn:y\" /></k:app>")]
    public void Elements_without_a_namespace_get_the_programs(string given, string kept) =>
        Assert.Equal(kept, MetadataText.Of(given, "k", "urn:x").OrThrow());

    [Theory]
    [InlineData("<app />")]
    [InlineData("<app a=\"1\"><owner>&lt;k:me&gt;</owner><b xmlns=\"urn:y\" /></app>")]
    public void What_was_given_is_found_again(string given)
    {
        var kept = MetadataText.Of(given, "k", "urn:x").OrThrow();
        var definition = DefinitionText.Read($"<domain type='qemu'><name>x</name><memory>262144</memory><os><type>hvm</type></os>"
            + $"<metadata>{kept}</metadata></domain>");
        Assert.Equal(given, MetadataText.Find(definition, "urn:x"));
        Assert.Null(MetadataText.Find(definition, "urn:y"));
    }

    [Theory]
    [InlineData("", "k")]
    [InlineData("<a/><b/>", "k")]
    [InlineData("<p:a xmlns:p='urn:z'/>", "k")]
    [InlineData("<!DOCTYPE a><a/>", "k")]
    [InlineData("<a/>", "k:l")]
    public void What_is_not_one_plain_element_is_refused(string given, string prefix) =>
        Assert.False(MetadataText.Of(given, prefix, "urn:x").Succeeded);
}
