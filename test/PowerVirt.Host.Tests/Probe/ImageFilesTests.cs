using PowerVirt.Host.Probe;
using PowerVirt.Qemu.Images;

namespace PowerVirt.Host.Tests.Probe;

public class ImageFilesTests
{
    [Fact]
    public void Of_a_file_the_first_bytes_are_read()
    {
        var path = Path.GetTempFileName();
        try
        {
            Assert.Equal(new ImageFile(false, new ImageHeader.Plain()), ImageFiles.Look(path));
            File.WriteAllBytes(path, [.. "KDMV"u8, .. new byte[ImageHeader.Size * 2]]);
            Assert.Equal(new ImageFile(false, new ImageHeader.Other()), ImageFiles.Look(path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/tmp")]
    [InlineData("/nowhere/image")]
    public void What_is_no_image_is_not_opened(string path) => Assert.Null(ImageFiles.Look(path));
}
