using System.Buffers.Binary;
using System.Text;

namespace PowerVirt.Qemu.Tests.Images;

/// <summary>Makes headers of qcow2 images.</summary>
internal static class Qcow2Bytes
{
    private const int HeaderLength = 104, NameAt = 512;

    public static byte[] Of(string? backing, string? format = null, bool dataFile = false)
    {
        var bytes = new byte[1024];
        "QFI"u8.CopyTo(bytes);
        bytes[3] = 0xfb;
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4), 3);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(100), HeaderLength);
        if (backing is not null)
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(8), NameAt);
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(16), (uint)Encoding.UTF8.GetByteCount(backing));
            Encoding.UTF8.GetBytes(backing, bytes.AsSpan(NameAt));
        }

        var at = HeaderLength;
        if (format is not null) at = Extension(bytes, at, 0xe2792aca, format);
        if (dataFile) Extension(bytes, at, 0x44415441, "data.raw");
        return bytes;
    }

    private static int Extension(byte[] bytes, int at, uint kind, string text)
    {
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at), kind);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at + 4), (uint)text.Length);
        Encoding.ASCII.GetBytes(text, bytes.AsSpan(at + 8));
        return at + 8 + (text.Length + 7) / 8 * 8;
    }
}
