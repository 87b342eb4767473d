using System.Buffers.Binary;
using PowerVirt.Qemu.Images;

namespace PowerVirt.Qemu.Tests.Images;

public class ImageHeaderTests
{
    [Fact]
    public void A_header_names_the_image_beneath_and_its_format()
    {
        Assert.Equal(new ImageHeader.Qcow2("base.img", "raw", false), ImageHeader.Read(Qcow2Bytes.Of("base.img", "raw")));
        Assert.Equal(new ImageHeader.Qcow2("/srv/ä.qcow2", null, true), ImageHeader.Read(Qcow2Bytes.Of("/srv/ä.qcow2", dataFile: true)));
        Assert.Equal(new ImageHeader.Qcow2(null, null, false), ImageHeader.Read(Qcow2Bytes.Of(null)));
    }

    [Fact]
    public void Bytes_without_a_mark_are_plain()
    {
        Assert.IsType<ImageHeader.Plain>(ImageHeader.Read([]));
        Assert.IsType<ImageHeader.Plain>(ImageHeader.Read(new byte[512]));
        Assert.IsType<ImageHeader.Other>(ImageHeader.Read("KDMV and more"u8));
    }

    [Theory]
    [InlineData(4, 1)]
    [InlineData(4, 4)]
    [InlineData(12, 0x7fffffff)]
    [InlineData(12, 1020)]
    [InlineData(12, 100)]
    [InlineData(16, 0x7fffffff)]
    [InlineData(16, 1024)]
    [InlineData(8, unchecked((int)0x80000000))]
    [InlineData(100, 0x7fffffff)]
    [InlineData(100, 4)]
    [InlineData(108, 0x7fffffff)]
    [InlineData(108, unchecked((int)0xfffffffc))]
    [InlineData(512, 0x61000a62)]
    [InlineData(512, unchecked((int)0xff626364))]
    public void A_header_that_does_not_fit_says_nothing(int at, int value)
    {
        var bytes = Qcow2Bytes.Of("base.img", "raw");
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(at), value);
        Assert.IsType<ImageHeader.Other>(ImageHeader.Read(bytes));
    }

    [Fact]
    public void Whatever_is_cut_off_is_not_missed_by_accident()
    {
        var bytes = Qcow2Bytes.Of("base.img", "raw");
        for (var length = 4; length < 520; length++) Assert.IsType<ImageHeader.Other>(ImageHeader.Read(bytes.AsSpan(0, length)));
    }
}
