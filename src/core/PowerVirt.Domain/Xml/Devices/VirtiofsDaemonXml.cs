using System.Collections.Immutable;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>binary</c> and <c>idmap</c> of a virtiofs file system.</summary>
internal static class VirtiofsDaemonXml
{
    public static VirtiofsDaemon? Read(Cursor? binary)
    {
        if (binary is not { } xml) return null;
        var locks = xml.Child("lock");
        return new VirtiofsDaemon
        {
            Path = xml.Attribute("path"),
            ExtendedAttributes = xml.OnOff("xattr"),
            Cache = xml.Child("cache") is { } cache ? OneOf(cache, "none", "always") : null,
            Sandbox = xml.Child("sandbox") is { } sandbox ? OneOf(sandbox, "namespace", "chroot") : null,
            ThreadPoolSize = xml.Child("thread_pool")?.UInt("size"),
            PosixLocks = locks?.OnOff("posix"),
            FileLocks = locks?.OnOff("flock"),
            OpenFiles = xml.Child("openfiles")?.ULong("max"),
        };
    }

    public static ImmutableArray<IdRange> ReadIds(Cursor? map, string name)
    {
        if (map is not { } xml) return [];
        return [.. xml.Children(name)
            .Select(id => new IdRange(id.UInt("start") ?? 0, id.UInt("target") ?? 0, id.UInt("count") ?? 0))
            .OrderBy(id => id.Start)];
    }

    public static void Write(MarkupWriter xml, Filesystem filesystem)
    {
        if (filesystem is { Driver: FilesystemDriver.Virtiofs, Daemon: { } daemon } && daemon != new VirtiofsDaemon())
            WriteBinary(xml, daemon);
        if (filesystem.UserIds.IsEmpty && filesystem.GroupIds.IsEmpty) return;
        xml.Open("idmap");
        WriteIds(xml, "uid", filesystem.UserIds);
        WriteIds(xml, "gid", filesystem.GroupIds);
        xml.Close();
    }

    private static void WriteBinary(MarkupWriter xml, VirtiofsDaemon daemon)
    {
        xml.Open("binary").Attribute("path", daemon.Path).OnOff("xattr", daemon.ExtendedAttributes);
        if (daemon.Cache is { } cache) xml.Open("cache").Attribute("mode", cache).Close();
        if (daemon.Sandbox is { } sandbox) xml.Open("sandbox").Attribute("mode", sandbox).Close();
        if (daemon.PosixLocks is not null || daemon.FileLocks is not null)
            xml.Open("lock").OnOff("posix", daemon.PosixLocks).OnOff("flock", daemon.FileLocks).Close();
        if (daemon.ThreadPoolSize is { } size) xml.Open("thread_pool").Attribute("size", size).Close();
        if (daemon.OpenFiles is { } files) xml.Open("openfiles").Attribute("max", files).Close();
        xml.Close();
    }

    private static void WriteIds(MarkupWriter xml, string name, ImmutableArray<IdRange> ids)
    {
        foreach (var id in ids)
        {
            xml.Open(name).Attribute("start", id.Start).Attribute("target", id.Target).Attribute("count", id.Count)
                .Close();
        }
    }

    private static string? OneOf(Cursor xml, params string[] choices)
    {
        var mode = xml.Attribute("mode");
        if (mode is null || choices.Contains(mode)) return mode;
        xml.Refuse(
            ErrorCode.XmlError, $"Invalid value for attribute 'mode' in element '{xml.Name}': '{mode}'.",
            "mode", $"Possible: {string.Join(", ", choices)}.");
        return null;
    }
}
