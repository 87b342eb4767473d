using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace PowerVirt.Qemu.Images;

/// <summary>What the first bytes of an image say of its format, and of the image beneath it.</summary>
/// <remarks>
/// A stranger may have written them: nothing is taken for granted, and what does not fit says nothing at all.
/// Source: QEMU's <c>docs/interop/qcow2.txt</c>.
/// </remarks>
public abstract record ImageHeader
{
    /// <summary>How many bytes are looked at; what lies beyond is not known.</summary>
    public const int Size = 32 * 1024;

    private const int FirstVersion = 72, MostName = 1023, MostFormat = 15;
    private const uint FormatExtension = 0xe2792aca, DataFileExtension = 0x44415441;

    private static ReadOnlySpan<byte> QcowMark => [(byte)'Q', (byte)'F', (byte)'I', 0xfb];

    private ImageHeader()
    {
    }

    /// <summary>No format that has a mark, so that it can only be read as it is.</summary>
    public sealed record Plain : ImageHeader;

    /// <summary>A format of QEMU's that is not looked into, or one that is broken.</summary>
    public sealed record Other : ImageHeader;

    /// <summary>A qcow2 image.</summary>
    /// <param name="Backing">The name of the image beneath as it is written there; null where there is none.</param>
    /// <param name="BackingFormat">QEMU's name of its format; null where that is not said.</param>
    /// <param name="HasDataFile">The content lies in yet another file.</param>
    public sealed record Qcow2(string? Backing, string? BackingFormat, bool HasDataFile) : ImageHeader;

    /// <param name="start">The first <see cref="Size"/> bytes, or all where there are less.</param>
    public static ImageHeader Read(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(QcowMark)) return ReadQcow(start);
        return IsMarked(start) ? new Other() : new Plain();
    }

    private static bool IsMarked(ReadOnlySpan<byte> start) =>
        start.StartsWith("QED\0"u8) || start.StartsWith("KDMV"u8) || start.StartsWith("COWD"u8)
        || start.StartsWith("# Disk DescriptorFile"u8) || start.StartsWith("conectix"u8) || start.StartsWith("vhdxfile"u8)
        || start.StartsWith("LUKS"u8) || start.StartsWith("WithoutFreeSpace"u8) || start.StartsWith("WithouFreSpacExt"u8)
        || start.StartsWith("Bochs Virtual HD Image"u8) || start.StartsWith("#!/bin/sh\n#V2.0 Format"u8)
        || (start.Length >= 68 && BinaryPrimitives.ReadUInt32LittleEndian(start[64..]) == 0xbeda107f);

    private static ImageHeader ReadQcow(ReadOnlySpan<byte> start)
    {
        if (start.Length < FirstVersion) return new Other();
        var version = BinaryPrimitives.ReadUInt32BigEndian(start[4..]);
        var at = BinaryPrimitives.ReadUInt64BigEndian(start[8..]);
        var length = BinaryPrimitives.ReadUInt32BigEndian(start[16..]);
        uint? size = version switch
        {
            2 => FirstVersion,
            3 when start.Length >= 104 => BinaryPrimitives.ReadUInt32BigEndian(start[100..]),
            _ => null,
        };
        if (size is not { } own || own > start.Length || own < FirstVersion) return new Other();
        string? name = null;
        if (at != 0 && length != 0)
        {
            if (length > MostName || at > (ulong)start.Length || length > (ulong)start.Length - at) return new Other();
            name = Text(start.Slice((int)at, (int)length));
            if (name is null) return new Other();
        }

        var end = name is null ? start.Length : (int)at;
        if (end < own) return new Other();
        return ReadExtensions(start[(int)own..end], name);
    }

    private static ImageHeader ReadExtensions(ReadOnlySpan<byte> rest, string? name)
    {
        string? format = null;
        var hasDataFile = false;
        while (rest.Length >= 8)
        {
            var kind = BinaryPrimitives.ReadUInt32BigEndian(rest);
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest[4..]);
            if (kind == 0) break;
            rest = rest[8..];
            var padded = ((ulong)length + 7) & ~7UL;
            if (padded > (ulong)rest.Length) return new Other();
            if (kind == FormatExtension)
            {
                if (length > MostFormat || Text(rest[..(int)length]) is not { Length: > 0 } word) return new Other();
                format = word;
            }

            hasDataFile |= kind == DataFileExtension;
            rest = rest[(int)padded..];
        }

        return new Qcow2(name, format, hasDataFile);
    }

    /// <summary>Null where it is no text that a document could hold.</summary>
    private static string? Text(ReadOnlySpan<byte> bytes)
    {
        if (!Utf8.IsValid(bytes)) return null;
        var text = Encoding.UTF8.GetString(bytes);
        return text.Any(letter => char.IsControl(letter) || letter is '\ufffe' or '\uffff') ? null : text;
    }
}
