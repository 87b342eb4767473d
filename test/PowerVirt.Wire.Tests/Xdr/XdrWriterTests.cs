using PowerVirt.Wire.Remote;
using PowerVirt.Wire.Remote.Domains;
using PowerVirt.Wire.Remote.Host;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Tests.Xdr;

public class XdrWriterTests
{
    [Fact]
    public void A_string_is_filled_up_to_four_bytes_with_zeros()
    {
        using var writer = new XdrWriter(1024);
        writer.WriteText("abcde", 64, "name");
        Assert.Equal("0000000561626364650000 00".Replace(" ", "", StringComparison.Ordinal), Convert.ToHexStringLower(writer.Written.Span));
    }

    [Fact]
    public void A_fixed_vector_of_characters_takes_four_bytes_for_each()
    {
        var node = new NodeGetInfoReturn("ppc64le", 8 << 20, 8, 3000, 1, 1, 8, 1);
        var bytes = WireTypes.Encode(node);
        Assert.Equal((32 * 4) + 8 + (6 * 4), bytes.Length);
        Assert.Equal("00000070000000700000006300000036", Convert.ToHexStringLower(bytes.AsSpan(0, 16)));
    }

    [Fact]
    public void What_breaks_a_bound_is_refused_with_its_name()
    {
        var tooMany = new ConnectListDomainsReturn([.. Enumerable.Range(0, RemoteLimits.DomainList + 1)]);
        var error = Assert.Throws<XdrException>(() => WireTypes.Encode(tooMany));
        Assert.Equal("Ids has 16385 elements; the protocol allows 16384.", error.Message);
    }

    [Fact]
    public void A_message_never_grows_beyond_the_longest()
    {
        using var writer = new XdrWriter(8);
        writer.WriteInt64(1);
        Assert.Throws<XdrException>(() => writer.WriteInt32(2));
    }
}
