using System.Buffers.Binary;
using System.Globalization;

namespace PowerVirt.Domain.Completion;

/// <summary>What completion would otherwise have to invent:
/// given from outside, so that the result can be repeated.</summary>
/// <param name="Uuid">For a guest that has none.</param>
/// <param name="Mac">Where MAC addresses, and UUIDs of devices, come from.</param>
public readonly record struct CompletionSeed(Guid Uuid, ulong Mac)
{
    /// <summary>A MAC address of QEMU's range; another one for every position.</summary>
    public string MacAddress(int position)
    {
        var bits = Mix(Mac, position);
        return string.Create(
            CultureInfo.InvariantCulture, $"52:54:00:{(byte)bits:x2}:{(byte)(bits >> 8):x2}:{(byte)(bits >> 16):x2}");
    }

    /// <summary>A random UUID (RFC 9562, version 4) for a device; another one for every position.</summary>
    public Guid DeviceUuid(int position)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, Mix(~Mac, 2 * position));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], Mix(~Mac, 2 * position + 1));
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    // SplitMix64: neighbouring seeds give unrelated values.
    private static ulong Mix(ulong seed, int position)
    {
        var bits = seed + (ulong)(position + 1) * 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
