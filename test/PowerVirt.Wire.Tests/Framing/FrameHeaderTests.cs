using PowerVirt.Wire.Framing;
using PowerVirt.Wire.Xdr;

namespace PowerVirt.Wire.Tests.Framing;

public class FrameHeaderTests
{
    [Fact]
    public void A_header_reads_as_it_was_written()
    {
        var header = new FrameHeader(0x20008086, 1, 343, FrameType.ReplyWithDescriptors, 7, FrameStatus.Ok);
        var bytes = new byte[FrameHeader.Size];
        header.Write(bytes, 32);
        Assert.Equal(32, FrameHeader.ReadLength(bytes));
        Assert.Equal(header, FrameHeader.Read(bytes));
        Assert.Equal("0000002020008086000000010000015700000005" + "0000000700000000", Convert.ToHexStringLower(bytes));
    }

    [Fact]
    public void A_keepalive_frame_has_28_bytes_and_the_serial_number_0()
    {
        var bytes = new byte[FrameHeader.Size];
        KeepAlive.Frame(KeepAlive.Ping).Write(bytes, bytes.Length);
        Assert.Equal("0000001c6b6565700000000100000001000000020000000000000000", Convert.ToHexStringLower(bytes));
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(27u)]
    [InlineData((32u << 20) + 5)]
    [InlineData(uint.MaxValue)]
    public void A_frame_of_an_impossible_length_is_refused(uint length)
    {
        byte[] bytes = [(byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length];
        Assert.Throws<XdrException>(() => FrameHeader.ReadLength(bytes));
    }

    [Theory]
    [InlineData(19, 7)]
    [InlineData(27, 3)]
    public void A_type_or_status_that_does_not_exist_is_refused(int at, byte value)
    {
        var bytes = new byte[FrameHeader.Size];
        bytes[at] = value;
        Assert.Throws<XdrException>(() => FrameHeader.Read(bytes));
    }
}
