using System.Buffers.Binary;
using PowerVirt.Host.Linux;

namespace PowerVirt.Daemon.Definitions;

/// <summary>How big an image in a file is.</summary>
/// <param name="Length">Bytes of the file.</param>
/// <param name="Allocated">Bytes that it takes of its file system.</param>
/// <param name="Seen">Bytes that a guest sees.</param>
internal sealed record ImageSize(ulong Length, ulong Allocated, ulong Seen)
{
    /// <summary>The header of QEMU's docs/interop/qcow2.txt: magic, and the virtual size at 24.</summary>
    private const int HeaderSize = 32, SizeAt = 24;

    private static ReadOnlySpan<byte> Qcow2 => [(byte)'Q', (byte)'F', (byte)'I', 0xfb];

    /// <summary>Null where there is no such file, or one that cannot be read.</summary>
    public static ImageSize? Of(string path)
    {
        try
        {
            using var file = File.OpenHandle(path);
            var length = (ulong)RandomAccess.GetLength(file);
            Span<byte> header = stackalloc byte[HeaderSize];
            var seen = RandomAccess.Read(file, header, 0) == HeaderSize && header.StartsWith(Qcow2)
                ? BinaryPrimitives.ReadUInt64BigEndian(header[SizeAt..])
                : length;
            return new ImageSize(length, FileBlocks.Of(path) ?? length, seen);
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
