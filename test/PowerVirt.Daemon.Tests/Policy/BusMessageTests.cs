using PowerVirt.Daemon.Policy;

namespace PowerVirt.Daemon.Tests.Policy;

public class BusMessageTests
{
    [Fact]
    public void Values_are_aligned_as_the_specification_says()
    {
        // "An array of structures": its length leaves out what aligns the first of them, and an empty one is aligned too.
        var bytes = new BusWriter().Byte(1).Array(one => one.Align(8).Text("ab").UInt64(3)).Array(_ => { }).UInt32(7).ToArray();
        Assert.Equal(
            [1, 0, 0, 0, 16, 0, 0, 0, 2, 0, 0, 0, (byte)'a', (byte)'b', 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0],
            bytes);
    }

    [Fact]
    public void What_was_written_is_read()
    {
        var bytes = new BusWriter().UInt32(1).Text("größe").Array(all => all.Text("a").Align(8).Text("b")).ToArray();
        var reader = new BusReader(bytes, bigEndian: false);
        Assert.True(reader.Boolean());
        Assert.Equal("größe", reader.Text());
        var end = reader.ArrayEnd();
        Assert.Equal("a", reader.Text());
        reader.Align(8);
        Assert.Equal("b", reader.Text());
        Assert.Equal(end, reader.Position);
    }

    [Fact]
    public void The_other_byte_order_is_read_as_well() =>
        Assert.Equal(0x01020304u, new BusReader([1, 2, 3, 4], bigEndian: true).UInt32());

    [Theory]
    [InlineData(new byte[] { 1, 0, 0 })]
    [InlineData(new byte[] { 5, 0, 0, 0, 65 })]
    [InlineData(new byte[] { 255, 255, 255, 255, 65 })]
    [InlineData(new byte[] { 1, 0, 0, 0, 65 })]
    public void A_text_that_is_cut_short_is_an_error_and_nothing_else(byte[] bytes)
    {
        Assert.Throws<IOException>(() => new BusReader(bytes, bigEndian: false).Text());
    }
}
