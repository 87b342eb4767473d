using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Tests.Xdr;

public class XdrReaderTests
{
    [Fact]
    public void Numbers_are_big_endian()
    {
        var reader = new XdrReader([0, 0, 0, 1, 0xff, 0xff, 0xff, 0xff, 1, 2, 3, 4, 5, 6, 7, 8]);
        Assert.Equal(1u, reader.ReadUInt32());
        Assert.Equal(-1, reader.ReadInt32());
        Assert.Equal(0x0102030405060708, reader.ReadInt64());
        reader.End();
    }

    [Fact]
    public void A_uuid_lies_in_the_order_in_which_it_is_written()
    {
        var reader = new XdrReader([0xc7, 0xa5, 0xfd, 0xbd, 0xed, 0xaf, 0x94, 0x55, 0x92, 0x6a, 0xd6, 0x5c, 0x16, 0xdb, 0x18, 0x09]);
        Assert.Equal(Guid.Parse("c7a5fdbd-edaf-9455-926a-d65c16db1809"), reader.ReadUuid());
    }

    [Theory]
    [InlineData(new byte[] { 0, 0, 0, 2, 0xc3, 0x28, 0, 0 }, "A string is not valid UTF-8.")]
    [InlineData(new byte[] { 0, 0, 0, 3, 97, 0, 98, 0 }, "A string may not contain the character NUL.")]
    [InlineData(new byte[] { 0, 0, 0, 5, 97, 97, 97, 97 }, "The message ends 1 bytes too early.")]
    [InlineData(new byte[] { 0, 0, 0, 1, 97 }, "The message ends 3 bytes too early.")]
    [InlineData(new byte[] { 0xff, 0xff, 0xff, 0xff }, "4294967295 bytes are more than the bound of 64.")]
    public void A_bad_string_is_refused(byte[] bytes, string reason)
    {
        var error = Assert.Throws<XdrException>(() => new XdrReader(bytes).ReadText(64));
        Assert.Equal(reason, error.Message);
    }

    [Fact]
    public void A_flag_is_0_or_1() =>
        Assert.Throws<XdrException>(() => new XdrReader([0, 0, 0, 2]).ReadFlag());

    [Fact]
    public void Bytes_after_the_value_are_refused() =>
        Assert.Throws<XdrException>(() => new XdrReader([0, 0, 0, 0]).End());
}
