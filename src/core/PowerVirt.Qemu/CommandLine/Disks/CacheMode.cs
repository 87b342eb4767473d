using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;

namespace PowerVirt.Qemu.CommandLine.Disks;

/// <summary>
/// The table behind the word <c>cache</c>: what it means for the host's page cache, for flushes and for the guest.
/// </summary>
internal static class CacheMode
{
    /// <summary>What the disk's images are opened with: one that several guests write to bypasses the host's cache,
    /// in which each host would keep a state of its own.</summary>
    public static DiskCache? Of(Disk disk) => disk.Driver.Cache
        ?? (disk is { Shareable: true, ReadOnly: false } ? DiskCache.None : null);

    /// <summary>The <c>cache</c> property of a block node; null leaves it to QEMU.</summary>
    public static QemuValue? OfNode(DiskCache? cache) => cache switch
    {
        DiskCache.None or DiskCache.Directsync => Node(direct: true, noFlush: false),
        DiskCache.Writethrough or DiskCache.Writeback => Node(direct: false, noFlush: false),
        DiskCache.Unsafe => Node(direct: false, noFlush: true),
        _ => null,
    };

    /// <summary>Whether the guest sees a write cache, and so has to flush.</summary>
    public static QemuValue? WriteCache(DiskCache? cache) => cache switch
    {
        DiskCache.Writethrough or DiskCache.Directsync => "off",
        DiskCache.None or DiskCache.Writeback or DiskCache.Unsafe => "on",
        _ => null,
    };

    private static QemuProperties Node(bool direct, bool noFlush) => [("direct", direct), ("no-flush", noFlush)];
}
