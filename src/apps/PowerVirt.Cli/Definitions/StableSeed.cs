using System.Buffers.Binary;
using System.Text;
using PowerVirt.Domain.Completion;

namespace PowerVirt.Cli.Definitions;

/// <summary>
/// Gives a definition without UUID or MAC addresses the same ones each time it is run on a machine, so that its
/// explanation holds and its address leases stay.
/// </summary>
internal static class StableSeed
{
    /// <param name="machine">What tells this machine from others, such as its machine-id.</param>
    /// <param name="guest">The guest's name.</param>
    public static CompletionSeed Of(string machine, string guest)
    {
        Span<byte> uuid = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(uuid, Hash($"{machine}\n{guest}\nhigh"));
        BinaryPrimitives.WriteUInt64BigEndian(uuid[8..], Hash($"{machine}\n{guest}\nlow"));
        // Version 8 of RFC 9562: a UUID made in a way of one's own.
        uuid[6] = (byte)((uuid[6] & 0x0f) | 0x80);
        uuid[8] = (byte)((uuid[8] & 0x3f) | 0x80);
        return new CompletionSeed(new Guid(uuid, bigEndian: true), Hash($"{machine}\n{guest}\nmac"));
    }

    // FNV-1a, then the finalizer of MurmurHash3 so that like names give unlike numbers; nothing secret hangs on it.
    private static ulong Hash(string text)
    {
        var hash = 0xcbf29ce484222325;
        foreach (var one in Encoding.UTF8.GetBytes(text)) hash = (hash ^ one) * 0x100000001b3;
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
