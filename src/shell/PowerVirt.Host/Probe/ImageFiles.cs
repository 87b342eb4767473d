using System.Runtime.InteropServices;
using PowerVirt.Host.Linux;
using PowerVirt.Qemu.Images;

namespace PowerVirt.Host.Probe;

/// <summary>Looks at images; only at files and block devices, for opening anything else may do something.</summary>
public static class ImageFiles
{
    /// <summary>STATX_TYPE, and where <c>stx_mode</c> stands (statx(2)).</summary>
    private const uint Type = 1;
    private const int ModeAt = 28;
    private const int TypeMask = 0xf000, RegularFile = 0x8000, BlockDevice = 0x6000;

    /// <summary>Null where there is no such image, or one that cannot be read.</summary>
    public static ImageFile? Look(string path)
    {
        Span<byte> status = stackalloc byte[FileStatus.Size];
        if (!FileStatus.TryRead(path, Type, status)) return null;
        var type = MemoryMarshal.Read<ushort>(status[ModeAt..]) & TypeMask;
        if (type is not (RegularFile or BlockDevice)) return null;
        try
        {
            using var file = File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
            var start = new byte[ImageHeader.Size];
            return new ImageFile(type == BlockDevice, ImageHeader.Read(start.AsSpan(0, RandomAccess.Read(file, start, 0))));
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
