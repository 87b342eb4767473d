using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>driver</c> of a disk.</summary>
internal static class DiskDriverXml
{
    internal static readonly Words<DiskCache> Caches = new(
        ("default", DiskCache.Default), ("none", DiskCache.None), ("writethrough", DiskCache.Writethrough),
        ("writeback", DiskCache.Writeback), ("directsync", DiskCache.Directsync), ("unsafe", DiskCache.Unsafe));

    internal static readonly Words<DiskIo> Ios = new(("threads", DiskIo.Threads), ("native", DiskIo.Native), ("io_uring", DiskIo.IoUring));

    internal static readonly Words<Discard> Discards = new(("unmap", Discard.Unmap), ("ignore", Discard.Ignore));

    internal static readonly Words<DetectZeroes> ZeroDetections = new(
        ("off", DetectZeroes.Off), ("on", DetectZeroes.On), ("unmap", DetectZeroes.Unmap));

    internal static readonly Words<ErrorPolicy> ErrorPolicies = new(
        ("stop", ErrorPolicy.Stop), ("report", ErrorPolicy.Report), ("ignore", ErrorPolicy.Ignore), ("enospace", ErrorPolicy.Enospace));

    public static DiskDriver Read(Cursor? driver)
    {
        if (driver is not { } xml) return new DiskDriver();
        return new DiskDriver
        {
            Name = xml.Attribute("name"),
            Format = xml.Attribute("type"),
            Cache = xml.Word("cache", Caches) is { } cache and not DiskCache.Default ? cache : null,
            ErrorPolicy = xml.Word("error_policy", ErrorPolicies),
            ReadErrorPolicy = xml.Word("rerror_policy", ErrorPolicies),
            Io = xml.Word("io", Ios),
            Discard = xml.Word("discard", Discards),
            DetectZeroes = xml.Word("detect_zeroes", ZeroDetections),
            Queues = xml.UInt("queues"),
            QueueSize = xml.UInt("queue_size"),
        };
    }

    public static void Write(MarkupWriter xml, DiskDriver driver, VirtioOptions? virtio)
    {
        if (driver == new DiskDriver() && virtio is null) return;
        xml.Open("driver")
            .Attribute("name", driver.Name)
            .Attribute("type", driver.Format)
            .Attribute("cache", Caches[driver.Cache])
            .Attribute("error_policy", ErrorPolicies[driver.ErrorPolicy])
            .Attribute("rerror_policy", ErrorPolicies[driver.ReadErrorPolicy])
            .Attribute("io", Ios[driver.Io])
            .Attribute("discard", Discards[driver.Discard])
            .Attribute("detect_zeroes", ZeroDetections[driver.DetectZeroes])
            .Attribute("queues", driver.Queues)
            .Attribute("queue_size", driver.QueueSize);
        VirtioOptionsXml.WriteAttributes(xml, virtio);
        xml.Close();
    }
}
