using System.Buffers.Binary;
using System.Collections.Immutable;

namespace PowerVirt.Host.Access;

/// <summary>Who may do what with a file, as Linux keeps it (acl(5)); a value, to be read, changed and written.</summary>
internal sealed record AccessList
{
    private const uint Version = 2;
    private const int HeadSize = 4;
    private const int EntrySize = 8;
    private const uint Nobody = uint.MaxValue;

    private AccessList(ImmutableArray<Entry> entries) => Entries = entries;

    private enum Tag : ushort
    {
        Owner = 0x01,
        User = 0x02,
        OwningGroup = 0x04,
        Group = 0x08,
        Mask = 0x10,
        Other = 0x20,
    }

    /// <summary>The users who are named.</summary>
    public IEnumerable<uint> Users => Entries.Where(entry => entry.Tag == Tag.User).Select(entry => entry.Id);

    /// <summary>What those may who are neither owner nor named.</summary>
    public Permissions Other
    {
        get => Entries.Single(entry => entry.Tag == Tag.Other).May;
        init => Entries = Sorted([.. Without(Tag.Other), new Entry(Tag.Other, value, Nobody)]);
    }

    private ImmutableArray<Entry> Entries { get; init; }

    /// <summary>The list of a file that has only its mode.</summary>
    public static AccessList OfMode(UnixFileMode mode) => new(
    [
        new Entry(Tag.Owner, (Permissions)(((int)mode >> 6) & 7), Nobody),
        new Entry(Tag.OwningGroup, (Permissions)(((int)mode >> 3) & 7), Nobody),
        new Entry(Tag.Other, (Permissions)((int)mode & 7), Nobody),
    ]);

    /// <summary>Reads the attribute <c>system.posix_acl_access</c>; null when it is none.</summary>
    public static AccessList? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadSize || (bytes.Length - HeadSize) % EntrySize != 0
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Version) return null;
        var entries = ImmutableArray.CreateBuilder<Entry>();
        for (var rest = bytes[HeadSize..]; rest.Length > 0; rest = rest[EntrySize..])
        {
            entries.Add(new Entry((Tag)BinaryPrimitives.ReadUInt16LittleEndian(rest),
                (Permissions)BinaryPrimitives.ReadUInt16LittleEndian(rest[2..]),
                BinaryPrimitives.ReadUInt32LittleEndian(rest[4..])));
        }

        return entries.Count(entry => entry.Tag == Tag.Other) == 1 ? new AccessList(entries.ToImmutable()) : null;
    }

    /// <summary>What the attribute is to be; a list without named users and groups is the mode alone.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[HeadSize + Entries.Length * EntrySize];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, Version);
        var rest = bytes.AsSpan(HeadSize);
        foreach (var (tag, may, id) in Entries)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(rest, (ushort)tag);
            BinaryPrimitives.WriteUInt16LittleEndian(rest[2..], (ushort)may);
            BinaryPrimitives.WriteUInt32LittleEndian(rest[4..], id);
            rest = rest[EntrySize..];
        }

        return bytes;
    }

    /// <summary>The same list where a user may do this as well, and nobody else may less.</summary>
    public AccessList With(uint user, Permissions may)
    {
        var named = Entries.FirstOrDefault(entry => entry.Tag == Tag.User && entry.Id == user)?.May ?? Permissions.None;
        Entry[] others = [.. Entries.Where(entry => entry.Tag != Tag.Mask && !(entry.Tag == Tag.User && entry.Id == user))];
        var before = Entries.FirstOrDefault(entry => entry.Tag is Tag.Mask)
            ?? Entries.Single(entry => entry.Tag == Tag.OwningGroup);
        return new AccessList(Sorted(
            [.. others, new Entry(Tag.User, named | may, user), new Entry(Tag.Mask, before.May | may, Nobody)]));
    }

    /// <summary>The same list without a user.</summary>
    public AccessList Without(uint user)
    {
        Entry[] left = [.. Entries.Where(entry => !(entry.Tag == Tag.User && entry.Id == user))];
        var named = left.Any(entry => entry.Tag is Tag.User or Tag.Group);
        return new AccessList([.. left.Where(entry => named || entry.Tag != Tag.Mask)]);
    }

    private IEnumerable<Entry> Without(Tag tag) => Entries.Where(entry => entry.Tag != tag);

    // The kernel takes no other order.
    private static ImmutableArray<Entry> Sorted(IEnumerable<Entry> entries) =>
        [.. entries.OrderBy(entry => entry.Tag).ThenBy(entry => entry.Id)];

    private sealed record Entry(Tag Tag, Permissions May, uint Id);
}

/// <summary>What somebody may do with a file; the numbers are those of a mode's digits.</summary>
[Flags]
internal enum Permissions : ushort
{
    None = 0,

    /// <summary>Of a directory: reach what is in it.</summary>
    Execute = 1,
    Write = 2,
    Read = 4,
}
