using System.Globalization;
using PowerVirt.Domain.Markup;
using PowerVirt.Domain.Tuning;

namespace PowerVirt.Domain.Xml.Tuning;

/// <summary><c>blkiotune</c>.</summary>
internal static class BlockTuneXml
{
    public static BlockTune Read(Cursor xml)
    {
        if (xml.Child("blkiotune") is not { } tune) return new BlockTune();
        var paths = new HashSet<string>();
        return new BlockTune
        {
            Weight = tune.Child("weight")?.TextUInt(),
            Devices = tune.Each("device", device => ReadDevice(device, paths)),
        };
    }

    public static void Write(MarkupWriter xml, BlockTune tune)
    {
        if (tune.IsEmpty) return;
        xml.Open("blkiotune").Leaf("weight", tune.Weight is 0 ? null : tune.Weight);
        foreach (var device in tune.Devices)
        {
            xml.Open("device").Leaf("path", device.Path);
            Write(xml, "weight", device.Weight);
            Write(xml, "read_iops_sec", device.ReadOperations);
            Write(xml, "write_iops_sec", device.WriteOperations);
            Write(xml, "read_bytes_sec", device.ReadBytes);
            Write(xml, "write_bytes_sec", device.WriteBytes);
            xml.Close();
        }

        xml.Close();
    }

    private static BlockTuneDevice ReadDevice(Cursor device, HashSet<string> paths)
    {
        var path = device.TextOf("path");
        if (path is null) device.Refuse(ErrorCode.ConfigUnsupported, "missing per-device path");
        else if (!paths.Add(path)) device.Refuse(ErrorCode.ConfigUnsupported, $"duplicate blkio device path '{path}'");
        return new BlockTuneDevice(path ?? "")
        {
            Weight = device.Child("weight")?.TextUInt() ?? 0,
            ReadOperations = device.Child("read_iops_sec")?.TextUInt() ?? 0,
            WriteOperations = device.Child("write_iops_sec")?.TextUInt() ?? 0,
            ReadBytes = device.Child("read_bytes_sec")?.TextULong() ?? 0,
            WriteBytes = device.Child("write_bytes_sec")?.TextULong() ?? 0,
        };
    }

    private static void Write(MarkupWriter xml, string name, ulong value)
    {
        if (value != 0) xml.Leaf(name, value.ToString(CultureInfo.InvariantCulture));
    }
}
