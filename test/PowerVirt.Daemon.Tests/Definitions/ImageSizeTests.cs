using PowerVirt.Daemon.Definitions;

namespace PowerVirt.Daemon.Tests.Definitions;

public sealed class ImageSizeTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_file_with_a_hole_takes_less_than_its_length()
    {
        using (var file = File.OpenWrite(_path)) file.SetLength(1 << 20);
        Assert.Equal(new ImageSize(1 << 20, 0, 1 << 20), ImageSize.Of(_path));
    }

    [Fact]
    public void A_qcow2_image_shows_its_guest_what_its_header_says()
    {
        byte[] header = [(byte)'Q', (byte)'F', (byte)'I', 0xfb, .. new byte[20], 0, 0, 0, 1, 0, 0, 0, 0, .. new byte[32]];
        File.WriteAllBytes(_path, header);
        Assert.Equal((64ul, 1ul << 32), (ImageSize.Of(_path)!.Length, ImageSize.Of(_path)!.Seen));
    }

    [Fact]
    public void A_file_that_is_not_there_has_no_size() => Assert.Null(ImageSize.Of(_path + ".gone"));
}
