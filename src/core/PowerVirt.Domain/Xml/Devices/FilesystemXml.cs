using System.Globalization;
using PowerVirt.Domain.Devices;
using PowerVirt.Domain.Markup;

namespace PowerVirt.Domain.Xml.Devices;

/// <summary><c>filesystem</c>.</summary>
internal static class FilesystemXml
{
    private static readonly Words<WritePolicy> WritePolicies =
        new(("default", WritePolicy.Default), ("immediate", WritePolicy.Immediate));

    private static readonly Words<FilesystemDriver> Drivers = new(
        ("path", FilesystemDriver.Path), ("handle", FilesystemDriver.Handle), ("virtiofs", FilesystemDriver.Virtiofs));

    private static readonly Words<AccessMode> AccessModes = new(
        ("passthrough", AccessMode.Passthrough), ("mapped", AccessMode.Mapped), ("squash", AccessMode.Squash));

    private static readonly Words<MultipleDevices> MultipleDeviceWords = new(
        ("remap", MultipleDevices.Remap), ("forbid", MultipleDevices.Forbid), ("warn", MultipleDevices.Warn));

    public static Filesystem Read(Cursor xml, XmlOptions options)
    {
        if (xml.Attribute("type") is { } type and not "mount")
            xml.Refuse(ErrorCode.ConfigUnsupported, "only supports mount filesystem type", "type");
        var driver = xml.Child("driver");
        var source = ReadSource(xml);
        return new Filesystem
        {
            AccessMode = xml.Word("accessmode", AccessModes) ?? (source.Socket is null ? AccessMode.Passthrough : null),
            FileMode = ReadMode(xml, "fmode"),
            DirectoryMode = ReadMode(xml, "dmode"),
            MultipleDevices = xml.Attribute("multidevs") == "default"
                ? null
                : xml.Word("multidevs", MultipleDeviceWords),
            Model = xml.Attribute("model"),
            Driver = driver?.Word("type", Drivers) ?? FilesystemDriver.Default,
            ImmediateWrites = driver?.Word("wrpolicy", WritePolicies) == WritePolicy.Immediate,
            QueueSize = driver?.UInt("queue"),
            Virtio = VirtioOptionsXml.Read(driver),
            Daemon = VirtiofsDaemonXml.Read(xml.Child("binary")),
            UserIds = VirtiofsDaemonXml.ReadIds(xml.Child("idmap"), "uid"),
            GroupIds = VirtiofsDaemonXml.ReadIds(xml.Child("idmap"), "gid"),
            Source = source,
            Target = ReadTarget(xml),
            ReadOnly = xml.Has("readonly"),
            SpaceHardLimit = xml.Child("space_hard_limit")?.Bytes("bytes"),
            SpaceSoftLimit = xml.Child("space_soft_limit")?.Bytes("bytes"),
        };
    }

    public static void Write(MarkupWriter xml, Filesystem filesystem, XmlOptions options)
    {
        xml.Open("filesystem").Attribute("type", "mount").Attribute("accessmode", AccessModes[filesystem.AccessMode])
            .Attribute("fmode", filesystem.FileMode).Attribute("dmode", filesystem.DirectoryMode)
            .Attribute("model", filesystem.Model)
            .Attribute("multidevs", MultipleDeviceWords[filesystem.MultipleDevices]);
        WriteDriver(xml, filesystem);
        VirtiofsDaemonXml.Write(xml, filesystem);
        xml.Open("source").Attribute("dir", filesystem.Source.Directory).Attribute("socket", filesystem.Source.Socket)
            .Close();
        xml.Open("target").Attribute("dir", filesystem.Target).Close();
        xml.Flag("readonly", filesystem.ReadOnly);
        WriteLimit(xml, "space_hard_limit", filesystem.SpaceHardLimit);
        WriteLimit(xml, "space_soft_limit", filesystem.SpaceSoftLimit);
        DevicePlaceXml.Write(xml, filesystem, options);
        xml.Close();
    }

    private static void WriteDriver(MarkupWriter xml, Filesystem filesystem)
    {
        var type = filesystem.Driver == FilesystemDriver.Default ? null : Drivers[filesystem.Driver];
        if (type is null && filesystem.Virtio is null && !filesystem.ImmediateWrites
            && filesystem.QueueSize is null)
            return;
        xml.Open("driver").Attribute("type", type)
            .Attribute("wrpolicy", filesystem.ImmediateWrites ? "immediate" : null)
            .Attribute("queue", filesystem.QueueSize);
        VirtioOptionsXml.WriteAttributes(xml, filesystem.Virtio);
        xml.Close();
    }

    private static void WriteLimit(MarkupWriter xml, string name, ulong? bytes)
    {
        if (bytes is { } limit)
            xml.Open(name).Attribute("unit", "bytes").Text(limit.ToString(CultureInfo.InvariantCulture)).Close();
    }

    private static FilesystemSource ReadSource(Cursor xml)
    {
        var source = xml.Child("source");
        var read = new FilesystemSource(source?.Attribute("dir"), source?.Attribute("socket"));
        if (read is { Directory: null, Socket: null })
        {
            xml.Refuse(
                ErrorCode.NoSource, $"missing source information for device {xml.Child("target")?.Attribute("dir")}",
                remedy: "<source dir='…'/> or <source socket='…'/> is required.");
        }

        return read;
    }

    private static string ReadTarget(Cursor xml)
    {
        if (xml.Child("target")?.Attribute("dir") is { Length: > 0 } target) return target;
        xml.Refuse(
            ErrorCode.NoTarget, $"missing target information for device {xml.Child("source")?.Attribute("dir")}".TrimEnd(),
            remedy: "<target dir='…'/> is required.");
        return "";
    }

    // Written with four digits, however it was read.
    private static string? ReadMode(Cursor xml, string name)
    {
        if (xml.Attribute(name) is not { } text) return null;
        var digits = text.TrimStart('0');
        if (digits.Length <= 4 && digits.All(digit => digit is >= '0' and <= '7')) return digits.PadLeft(4, '0');
        xml.Refuse(ErrorCode.XmlError, $"invalid {name}: '{text}': up to four octal digits are expected", name);
        return null;
    }

    private enum WritePolicy
    {
        Default,
        Immediate,
    }
}
