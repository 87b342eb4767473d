using System.Collections.Immutable;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Devices.Disks;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices.Disks;

/// <summary><c>driver</c> of a disk.</summary>
internal static class DiskDriverXml
{
    internal static readonly Words<ImageFormat> Formats = new(
        ("raw", ImageFormat.Raw), ("dir", ImageFormat.Directory), ("bochs", ImageFormat.Bochs),
        ("cloop", ImageFormat.Cloop),
        ("dmg", ImageFormat.Dmg), ("iso", ImageFormat.Iso), ("vpc", ImageFormat.Vpc), ("vdi", ImageFormat.Vdi),
        ("fat", ImageFormat.Fat),
        ("vhd", ImageFormat.Vhd), ("ploop", ImageFormat.Ploop), ("cow", ImageFormat.Cow), ("qcow", ImageFormat.Qcow),
        ("qcow2", ImageFormat.Qcow2), ("qed", ImageFormat.Qed), ("vmdk", ImageFormat.Vmdk));

    internal static readonly Words<DiskCache> Caches = new(
        ("none", DiskCache.None), ("writethrough", DiskCache.Writethrough),
        ("writeback", DiskCache.Writeback), ("directsync", DiskCache.Directsync), ("unsafe", DiskCache.Unsafe));

    internal static readonly Words<DiskIo> Ios = new(
        ("threads", DiskIo.Threads), ("native", DiskIo.Native), ("io_uring", DiskIo.IoUring));

    internal static readonly Words<Discard> Discards = new(("unmap", Discard.Unmap), ("ignore", Discard.Ignore));

    internal static readonly Words<DetectZeroes> ZeroDetections = new(
        ("off", DetectZeroes.Off), ("on", DetectZeroes.On), ("unmap", DetectZeroes.Unmap));

    internal static readonly Words<ErrorPolicy> ErrorPolicies = new(
        ("stop", ErrorPolicy.Stop), ("report", ErrorPolicy.Report), ("ignore", ErrorPolicy.Ignore),
        ("enospace", ErrorPolicy.Enospace));

    // Reading never runs out of space.
    private static readonly Words<ErrorPolicy> ReadErrorPolicies = new(
        ("stop", ErrorPolicy.Stop), ("report", ErrorPolicy.Report), ("ignore", ErrorPolicy.Ignore));

    /// <summary>A format is told to be wrong in words of its own.</summary>
    private static ImageFormat? ReadFormat(Cursor xml)
    {
        if (xml.Attribute("type") is not { } text) return null;
        if (Formats.TryParse(text, out var format)) return format;
        xml.Refuse(
            ErrorCode.ConfigUnsupported, $"unknown driver format value '{text}'",
            "type", $"Possible: {Formats.Choices}.");
        return null;
    }

    public static DiskDriver Read(Cursor? driver)
    {
        if (driver is not { } xml) return new DiskDriver();
        var stopsForReads = xml.Attribute("rerror_policy") == "enospace";
        if (stopsForReads)
        {
            xml.Refuse(
                ErrorCode.ConfigUnsupported, "Invalid disk read error policy: 'enospace'", "rerror_policy",
                "Nothing that is read takes space: stop, report or ignore.");
        }

        return new DiskDriver
        {
            Name = xml.Attribute("name"),
            Format = ReadFormat(xml),
            Cache = xml.Attribute("cache") == "default" ? null : xml.Word("cache", Caches),
            ErrorPolicy = xml.Word("error_policy", ErrorPolicies),
            ReadErrorPolicy = stopsForReads ? null : xml.Word("rerror_policy", ReadErrorPolicies),
            Io = xml.Word("io", Ios),
            IoEventFd = xml.OnOff("ioeventfd"),
            EventIndex = xml.OnOff("event_idx"),
            CopyOnRead = xml.OnOff("copy_on_read"),
            Discard = xml.Word("discard", Discards),
            DiscardKeepsPlace = xml.OnOff("discard_no_unref"),
            DetectZeroes = xml.Word("detect_zeroes", ZeroDetections),
            Queues = xml.UInt("queues"),
            QueueSize = xml.UInt("queue_size"),
            IoThread = ReadIoThread(xml),
            IoThreads = ReadIoThreads(xml),
            MetadataCacheSize = ReadMetadataCache(driver),
        };
    }

    public static void Write(MarkupWriter xml, DiskDriver driver, VirtioOptions? virtio)
    {
        if (driver == new DiskDriver() && virtio is null) return;
        xml.Open("driver")
            .Attribute("name", driver.Name)
            .Attribute("type", Formats[driver.Format])
            .Attribute("cache", Caches[driver.Cache])
            .Attribute("error_policy", ErrorPolicies[driver.ErrorPolicy])
            .Attribute("rerror_policy", ErrorPolicies[driver.ReadErrorPolicy])
            .Attribute("io", Ios[driver.Io])
            .OnOff("ioeventfd", driver.IoEventFd)
            .OnOff("event_idx", driver.EventIndex)
            .OnOff("copy_on_read", driver.CopyOnRead)
            .Attribute("discard", Discards[driver.Discard])
            .Attribute("iothread", driver.IoThread)
            .Attribute("detect_zeroes", ZeroDetections[driver.DetectZeroes])
            .Attribute("queues", driver.Queues)
            .Attribute("queue_size", driver.QueueSize)
            .OnOff("discard_no_unref", driver.DiscardKeepsPlace);
        VirtioOptionsXml.WriteAttributes(xml, virtio);
        WriteIoThreads(xml, driver.IoThreads);
        WriteMetadataCache(xml, driver.MetadataCacheSize);
        xml.Close();
    }

    /// <summary>The limit, in bytes, of the cache of a qcow2 image's tables.</summary>
    public static ulong? ReadMetadataCache(Cursor? parent) =>
        parent?.Child("metadata_cache")?.Child("max_size")?.Bytes("bytes") is { } size and > 0 ? size : null;

    public static void WriteMetadataCache(MarkupWriter xml, ulong? size)
    {
        if (size is not { } bytes) return;
        xml.Open("metadata_cache").Open("max_size").Attribute("unit", "bytes")
            .Text(bytes.ToString(System.Globalization.CultureInfo.InvariantCulture)).Close().Close();
    }

    private static uint? ReadIoThread(Cursor xml)
    {
        var thread = xml.UInt("iothread");
        if (thread == 0)
            xml.Refuse(
                ErrorCode.XmlError, "Invalid iothread attribute in disk driver element: a number from 1 is expected",
                "iothread");
        return thread;
    }

    private static ImmutableArray<QueueThread> ReadIoThreads(Cursor driver)
    {
        if (driver.Child("iothreads") is not { } threads) return [];
        return threads.Each("iothread", thread =>
        {
            if (thread.Attribute("id") is null)
                thread.Refuse(ErrorCode.XmlError, "Missing required attribute 'id' in element 'iothread'");
            return new QueueThread(thread.UInt("id") ?? 0,
                thread.Each("queue", queue => queue.UInt("id") ?? 0));
        });
    }

    private static void WriteIoThreads(MarkupWriter xml, ImmutableArray<QueueThread> threads)
    {
        if (threads.IsEmpty) return;
        xml.Open("iothreads");
        foreach (var thread in threads)
        {
            xml.Open("iothread").Attribute("id", thread.Thread);
            foreach (var queue in thread.Queues) xml.Open("queue").Attribute("id", queue).Close();
            xml.Close();
        }

        xml.Close();
    }
}
